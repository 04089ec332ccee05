import { MARKS, type Mark } from '../body/marks.ts';
import type { FinalRun } from './finalRuns.ts';
import { attr, element, text } from './html.ts';

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
};

/**
 * Runs as HTML. A link is outermost and spans all neighbouring runs with its address; marks nest in the order of
 * `MARKS`, and a mark stays open as long as the next run has it in the same place.
 */
export function renderRuns(runs: readonly FinalRun[]): string {
  const only = runs[0];
  if (runs.length === 1 && only?.href === null && only.marks.length === 0 && only.footnote === undefined) return text(only.text);
  let html = '';
  let href: string | null = null;
  let open: readonly Mark[] = NONE;
  for (const run of runs) {
    if (run.href !== href) {
      html += close(open, 0) + (href === null ? '' : '</a>');
      open = NONE;
      href = run.href;
      if (href !== null) html += `<a${attr('href', href)}>`;
    }
    if (open !== run.marks) {
      const shared = sharedLength(open, run.marks);
      html += close(open, shared);
      for (let index = shared; index < run.marks.length; index += 1) html += `<${tagOf(run.marks[index])}>`;
      open = run.marks;
    }
    html += run.footnote === undefined ? text(run.text) : renderReference(run.footnote);
  }
  return html + close(open, 0) + (href === null ? '' : '</a>');
}

/** The reference of a footnote in running text. */
function renderReference(number: number): string {
  const shown = String(number);
  return `<sup>${element('a', attr('href', `#fn-${shown}`) + attr('id', `fnref-${shown}`), shown)}</sup>`;
}

function close(open: readonly Mark[], keep: number): string {
  let html = '';
  for (let index = open.length - 1; index >= keep; index -= 1) html += `</${tagOf(open[index])}>`;
  return html;
}

function sharedLength(a: readonly Mark[], b: readonly Mark[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const tagOf = (mark: Mark | undefined): string => TAGS[mark ?? MARKS[0]];
const NONE: readonly Mark[] = [];
