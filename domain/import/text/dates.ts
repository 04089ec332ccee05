/** A date read from a page. `timed` says whether the page gave a time of day, `zoned` whether it gave its zone. */
export interface ReadDate {
  /** ISO 8601 in UTC. Without a time of day it is noon UTC, which is the same day nearly everywhere. */
  readonly instant: string;
  readonly timed: boolean;
  readonly zoned: boolean;
  /** What of the line is not part of the date. */
  readonly rest: string;
}

/** Reads the first date of a short line, in the usual forms of eight languages. "03/04/2026" could be two days: null. */
export function readDate(line: string): ReadDate | null {
  const text = line.slice(0, 200);
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(text);
    const day = found === null ? null : read(found);
    if (found === null || day === null) continue;
    const after = text.slice(found.index + found[0].length);
    return instantOf(day, after, text.slice(0, found.index));
  }
  return null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS: readonly string[] = [
  'jan janv januar january janvier januari enero gennaio janeiro ene gen',
  'feb feb febr février fevr févr februar february februari febrero febbraio fevereiro fev',
  'mar mars märz maerz march maart marzo março mrt mär',
  'apr avr april avril abril aprile abr',
  'may mai mei maj mayo maggio maio mag',
  'jun juin juni june junio giugno junho giu',
  'jul juil juillet juli july julio luglio julho lug',
  'aug août aout august augusti augustus agosto ago',
  'sep sept septembre september septiembre settembre setembro set',
  'oct okt oktober october octobre octubre ottobre outubro ott out',
  'nov novembre november noviembre novembro',
  'dec dez déc dezember december décembre diciembre dicembre dezembro dic',
].map((names) => ` ${names} `);

const NAME = '(\\p{L}{3,10})\\.?';
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => Day | null])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u, (f) => day(num(f[1]), num(f[2]), num(f[3]))],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s{1,3}(?:de\\s|of\\s)?${NAME},?\\s{1,3}(?:de\\s)?(\\d{4})(?!\\d)`,
      'iu',
    ),
    (f) => day(num(f[3]), month(f[2]), num(f[1])),
  ],
  [
    new RegExp(`(?<!\\p{L})${NAME}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)`, 'iu'),
    (f) => day(num(f[3]), month(f[1]), num(f[2])),
  ],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u, (f) => day(num(f[3]), num(f[2]), num(f[1]))],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/u, (f) => slashed(num(f[1]), num(f[2]), num(f[3]))],
];

/** "25/03/2026" and "03/25/2026" are plain; with both numbers up to 12 nobody can tell. */
function slashed(first: number, second: number, year: number): Day | null {
  if (first > 12 || first === second) return day(year, second, first);
  return second > 12 ? day(year, first, second) : null;
}

function day(year: number, monthNumber: number, dayNumber: number): Day | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  const real = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return real && year >= 1600 && year <= 2200 ? { year, month: monthNumber, day: dayNumber } : null;
}

const num = (digits: string | undefined): number => Number(digits ?? Number.NaN);

function month(name: string | undefined): number {
  const wanted = ` ${(name ?? '').toLowerCase()} `;
  return MONTHS.findIndex((names) => names.includes(wanted)) + 1;
}

const TIME =
  /^(T|,?\s{0,3}(?:[-–|•·]\s{0,3})?(?:at\s|um\s|à\s|a las\s|alle\s|kl\.?\s|om\s)?)(\d{1,2})(?:[:.h]\s?(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?\s{0,2}(Uhr|[ap]\.?m\b\.?|)\s{0,2}(Z|UTC|GMT|CEST|CET|BST|EST|EDT|CST|CDT|PST|PDT|[+-]\d{2}:?\d{2}|)(?![\p{L}\d])/iu;
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  PST: -480,
  PDT: -420,
};

function instantOf(
  { year, month: monthNumber, day: dayNumber }: Day,
  after: string,
  before: string,
): ReadDate {
  const noon = Date.UTC(year, monthNumber - 1, dayNumber, 12);
  const time = TIME.exec(after);
  const [all = '', , hourText = '', minuteText, secondText, half = '', zone = ''] = time ?? [];
  // A lone number after a date is a time only when something says so.
  const hour = Number(hourText) % (/^[ap]/i.test(half) ? 12 : 24);
  const isTime =
    time !== null &&
    (minuteText !== undefined || half !== '') &&
    Number(hourText) < 25 &&
    Number(minuteText ?? 0) < 60;
  if (!isTime) return { instant: iso(noon), timed: false, zoned: false, rest: `${before} ${after}`.trim() };
  const minutes = (hour + (/^p/i.test(half) ? 12 : 0)) * 60 + Number(minuteText ?? 0);
  const offset = zone === '' ? 0 : (ZONES[zone.toUpperCase()] ?? offsetMinutes(zone));
  const ms = Date.UTC(
    year,
    monthNumber - 1,
    dayNumber,
    0,
    minutes - offset,
    Math.min(59, Number(secondText ?? 0)),
  );
  return {
    instant: iso(ms),
    timed: true,
    zoned: zone !== '',
    rest: `${before} ${after.slice(all.length)}`.trim(),
  };
}

function offsetMinutes(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

const iso = (ms: number): string => new Date(ms).toISOString();
