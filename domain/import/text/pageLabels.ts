import type { Byline } from '../../article/metadata.ts';
import { quoted } from '../imported.ts';
import type { LineClass, PageLine } from './classify.ts';
import { readDate, type ReadDate } from './dates.ts';

/** What the label lines of a head say, and which lines they are. */
export interface LabelFacts {
  readonly bylines: readonly Byline[];
  readonly published: ReadDate | null;
  readonly updated: ReadDate | null;
  readonly place: string;
  readonly used: ReadonlySet<number>;
  readonly found: boolean;
  readonly notes: readonly string[];
}

/** Reads the byline and date lines among the first `limit` lines. */
export function readLabels(
  lines: readonly PageLine[],
  classes: readonly LineClass[],
  limit: number,
): LabelFacts {
  const bylines: Byline[] = [];
  const dates: Record<'published' | 'updated', ReadDate | null> = { published: null, updated: null };
  let place = '';
  const used = new Set<number>();
  const notes: string[] = [];
  for (let index = 0; index < limit; index += 1) {
    const label = classes[index];
    if (label?.is !== 'label') continue;
    used.add(index);
    bylines.push(...label.bylines.filter(({ name }) => !bylines.some((one) => one.name === name)));
    place ||= label.place;
    dates.published ??= label.published;
    dates.updated ??= label.updated;
    if (label.open === null) continue;
    const follows = followingDate(lines, index + 1);
    follows.used.forEach((at) => used.add(at));
    dates[label.open] ??= follows.date;
    if (follows.date === null)
      notes.push(
        `The page says ${quoted([lines[index]?.text, ...follows.words].join(' '))} without a date; set it in Details.`,
      );
  }
  return { bylines, ...dates, place, used, found: used.size > 0, notes: [...dateNotes(dates), ...notes] };
}

const LINK_WORD = /^(?:on|at|am|um|le|el|il|op|em|den|kl|:|-|–|•|\|)$/iu;

/** "Published", "on", "12 March 2026" on three lines, as copied pages have it. */
function followingDate(
  lines: readonly PageLine[],
  from: number,
): { date: ReadDate | null; used: number[]; words: string[] } {
  const used: number[] = [];
  const words: string[] = [];
  for (let index = from; index < Math.min(from + 3, lines.length); index += 1) {
    const text = (lines[index]?.text ?? '').trim();
    const date = text.length <= 60 ? readDate(text) : null;
    if (date !== null && date.rest.length <= 14) return { date, used: [...used, index], words };
    if (!LINK_WORD.test(text)) break;
    used.push(index);
    words.push(text);
  }
  return { date: null, used, words };
}

function dateNotes({ published, updated }: Record<'published' | 'updated', ReadDate | null>): string[] {
  const note = (name: string, date: ReadDate | null): string[] => {
    if (date === null) return [];
    const day = date.instant.slice(0, 10);
    if (!date.timed)
      return [`${name}: taken to be ${day}. The page gives no time of day, so noon UTC was set.`];
    const time = date.instant.slice(11, 16);
    return [`${name}: taken to be ${day} ${time} UTC.${date.zoned ? '' : ' The page gives no time zone.'}`];
  };
  return [...note('Published', published), ...note('Updated', updated)];
}
