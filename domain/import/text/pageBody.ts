import type { LineClass, PageLine } from './classify.ts';

/** Where the page goes on with other things, and what of it was used or left out. */
export interface Tail {
  readonly start: number;
  readonly leftOut: ReadonlySet<number>;
  readonly used: ReadonlySet<number>;
  readonly tags: readonly string[];
}

/** As much of the prose may stand behind an end heading for it to be the end: other stories are teasers, not texts. */
const MOST_PROSE_BEHIND = 0.3;

/** Finds where the article ends: an end heading or small print with hardly any prose behind it. */
export function findTail(lines: readonly PageLine[], classes: readonly LineClass[], from: number): Tail {
  const sizes = lines.map((line, index) => (classes[index]?.is === 'prose' ? line.text.length : 0));
  const total = sizes.slice(from).reduce((sum, size) => sum + size, 0);
  let start = lines.length;
  let before = 0;
  for (let index = from; index < lines.length; index += 1) {
    const is = classes[index]?.is;
    if ((is === 'end' || is === 'smallPrint') && before > 0 && total - before <= before * MOST_PROSE_BEHIND) {
      start = index;
      break;
    }
    before += sizes[index] ?? 0;
  }
  // Menu words directly above the end belong to it.
  while (start > from && isSite(classes[start - 1]?.is)) start -= 1;
  const leftOut = new Set<number>();
  const used = new Set<number>();
  const tags: string[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const one = classes[index];
    if (one?.is === 'tags') {
      tags.push(...one.tags);
      used.add(index);
    } else leftOut.add(index);
  }
  return { start, leftOut, used, tags };
}

/** Site lines between the paragraphs: newsletter boxes, "Read more: …", share bars, link lists. */
export function leftOutInside(
  lines: readonly PageLine[],
  classes: readonly LineClass[],
  from: number,
  to: number,
): { leftOut: ReadonlySet<number>; used: ReadonlySet<number>; tags: readonly string[] } {
  const leftOut = new Set<number>();
  const used = new Set<number>();
  const tags: string[] = [];
  for (let index = from; index < to; index += 1) {
    const one = classes[index];
    if (one?.is === 'chrome' || one?.is === 'smallPrint') leftOut.add(index);
    else if (one?.is === 'weak' && (isSite(classes[index - 1]?.is) || isSite(classes[index + 1]?.is)))
      leftOut.add(index);
    else if (one?.is === 'tags' && index > to - 6) {
      tags.push(...one.tags);
      used.add(index);
    } else if (one?.is === 'end') for (const at of linkList(lines, classes, index, to)) leftOut.add(at);
  }
  return { leftOut, used, tags };
}

const MOST_LINKS = 10;

/** "Related articles" amid the text: the heading and the short lines up to the next paragraph. Alone it is a heading. */
function linkList(
  lines: readonly PageLine[],
  classes: readonly LineClass[],
  start: number,
  to: number,
): number[] {
  const list = [start];
  for (let index = start + 1; index < to && classes[index]?.is !== 'prose'; index += 1) {
    if (lines[index]?.kind === 'heading') break;
    list.push(index);
  }
  return list.length > 1 && list.length <= MOST_LINKS + 1 ? list : [];
}

const isSite = (is: LineClass['is'] | undefined): boolean =>
  is === 'chrome' || is === 'weak' || is === 'smallPrint';
