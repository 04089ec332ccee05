/** A moment as a page needs it: the machine's form with the outlet's offset, and the reader's. */
export interface PageDate {
  readonly iso: string;
  readonly shown: string;
  /** The day alone, worded. */
  readonly day: string;
}

/** `instant` in a time zone, worded in a language. An unknown zone counts as UTC. */
export function pageDate(instant: string, timeZone: string, language: string): PageDate | null {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return null;
  const formats = formatsFor(timeZone, language);
  const at = formats.parts.formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    at.find((one) => one.type === type)?.value ?? '';
  const offset = /^GMT([+-]\d\d:\d\d)?$/.exec(part('timeZoneName'));
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
  const day = formats.day.format(time);
  return {
    // Offsets with seconds (before standard time) have no ISO form; neither have years of five digits.
    iso:
      offset === null || !/^\d{4}-/.test(local)
        ? new Date(time).toISOString()
        : local + (offset[1] ?? '+00:00'),
    shown: `${day}${formats.comma} ${formats.clock.format(time)}`.replace(NARROW_SPACE, '\u00a0'),
    day,
  };
}

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
  readonly parts: Intl.DateTimeFormat;
  readonly comma: string;
}

function formatsFor(timeZone: string, language: string): Formats {
  const key = `${timeZone} ${language}`;
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const formats: Formats = {
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }),
    clock: new Intl.DateTimeFormat(language, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: zone,
      timeZoneName: 'short',
    }),
    parts: new Intl.DateTimeFormat('en-GB-u-ca-iso8601', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'longOffset',
    }),
    comma: /^(ar|fa|ur)\b/.test(language) ? '،' : ',',
  };
  if (cache.size >= MOST_FORMATS) cache.clear();
  cache.set(key, formats);
  return formats;
}

/** Whether a name is an IANA time zone this computer knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    // Intl says "no" by throwing.
    return false;
  }
}

/** Building a format takes longer than rendering a page, so each is built once. */
const cache = new Map<string, Formats>();
const MOST_FORMATS = 50;
/** Some versions of the language data put a narrow no-break space before "PM"; pages shall not differ by version. */
const NARROW_SPACE = /\u202f/g;
