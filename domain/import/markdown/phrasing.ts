import type { PhrasingContent } from 'mdast';
import type { TextRun } from '../../body/body.ts';
import type { Mark } from '../../body/marks.ts';
import { MARKS } from '../../body/marks.ts';
import { safeHref } from '../../export/links.ts';
import type { Draft, PicturePlace } from '../html/drafts.ts';
import type { Tally } from '../html/tally.ts';

/** What the parts of one Markdown file share. */
export interface PhrasingContext {
  readonly tally: Tally;
  readonly definitions: ReadonlyMap<string, { readonly url: string }>;
  /** HTML inside Markdown, a block of it. */
  readonly html: (source: string) => readonly Draft[];
  /** The mark of a footnote in the text; null when the file says nothing of it. */
  readonly footnote: (identifier: string) => string | null;
  readonly noteTask: () => void;
  readonly noteInlineHtml: (source: string) => void;
}

interface Format {
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

/** Runs of one paragraph, and the pictures in it. */
export function phrasingRuns(
  nodes: readonly PhrasingContent[],
  context: PhrasingContext,
): { runs: TextRun[]; pictures: PicturePlace[] } {
  const runs: TextRun[] = [];
  const pictures: PicturePlace[] = [];
  /** Marks that inline HTML tags have opened ("<b>", "<sup>"), which Markdown sees as loose tags. */
  const open: Mark[] = [];
  const add = (text: string, { marks, href }: Format): void => {
    const all = MARKS.filter((mark) => marks.includes(mark) || open.includes(mark));
    if (text !== '')
      runs.push({
        text,
        ...(all.length === 0 ? {} : { marks: all }),
        ...(href === null ? {} : { link: { href } }),
      });
  };
  const hrefOf = (url: string, outer: string | null): string | null => {
    if (url.startsWith('#')) return outer;
    const safe = safeHref(url);
    if (safe === null) context.tally.add('link', url);
    return safe ?? outer;
  };
  const visit = (node: PhrasingContent, format: Format): void => {
    const inside = (mark: Mark): Format => ({ ...format, marks: [...format.marks, mark] });
    switch (node.type) {
      case 'text':
        return add(node.value.replace(/\n/g, ' '), format);
      case 'strong':
        return node.children.forEach((child) => visit(child, inside('bold')));
      case 'emphasis':
        return node.children.forEach((child) => visit(child, inside('italic')));
      case 'delete':
        return node.children.forEach((child) => visit(child, inside('strike')));
      case 'inlineCode':
        return add(node.value, inside('code'));
      case 'break':
        return add('\n', format);
      case 'link':
        return node.children.forEach((child) =>
          visit(child, { ...format, href: hrefOf(node.url, format.href) }),
        );
      case 'linkReference': {
        const url = context.definitions.get(node.identifier.toLowerCase())?.url ?? '';
        return node.children.forEach((child) => visit(child, { ...format, href: hrefOf(url, format.href) }));
      }
      case 'image':
      case 'imageReference': {
        const ref =
          node.type === 'image'
            ? node.url
            : (context.definitions.get(node.identifier.toLowerCase())?.url ?? '');
        const caption = node.type === 'image' ? (node.title ?? '') : '';
        if (ref !== '')
          pictures.push({ type: 'picturePlace', ref, alt: node.alt ?? '', caption, credit: '' });
        return;
      }
      case 'footnoteReference':
        return add(context.footnote(node.identifier) ?? `[^${node.label ?? node.identifier}]`, format);
      case 'html':
        return inlineHtml(node.value);
      default:
        return;
    }
  };
  const inlineHtml = (source: string): void => {
    const [, close, name = ''] = /^<(\/?)([a-z]{1,10})\b[^>]{0,200}>$/i.exec(source.slice(0, 300)) ?? [];
    const mark = BY_TAG[name.toLowerCase()];
    if (/^br$/i.test(name)) runs.push({ text: '\n' });
    else if (mark !== undefined && close === '') open.push(mark);
    else if (mark !== undefined && open.includes(mark)) open.splice(open.lastIndexOf(mark), 1);
    else if (!source.startsWith('<!--')) context.noteInlineHtml(source);
  };
  nodes.forEach((node) => visit(node, { marks: [], href: null }));
  return { runs: tidyRuns(runs), pictures };
}

const BY_TAG: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
};

/** Runs of one format joined, blank ends taken off; none when all is blank. */
export function tidyRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.link?.href === run.link?.href &&
      String(last.marks ?? '') === String(run.marks ?? '')
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  const first = joined[0];
  if (first !== undefined) joined[0] = { ...first, text: first.text.trimStart() };
  const end = joined.at(-1);
  if (end !== undefined) joined[joined.length - 1] = { ...end, text: end.text.trimEnd() };
  const kept = joined.filter((run) => run.text !== '');
  return kept.every((run) => run.text.trim() === '') ? [] : kept;
}
