import { isTextBlock, isTextRun, type Block, type Run } from '../../domain/body/body.ts';

const TAGS = { bold: 'strong', italic: 'em', strike: 's', sub: 'sub', sup: 'sup', code: 'code' } as const;
const escaped = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : text;

/** The least an exporter can do: one element a block, one a mark. The floor of the export benchmark. */
export function bareWalk(body: readonly Block[]): string {
  let html = '';
  for (const block of body) {
    if (isTextBlock(block)) {
      const tag =
        block.type === 'heading'
          ? `h${block.level}`
          : block.type === 'quote'
            ? 'blockquote'
            : block.type === 'listItem'
              ? 'li'
              : 'p';
      html += `<${tag}>`;
      for (const run of block.runs) html += bareRun(run);
      html += `</${tag}>`;
    } else if (block.type === 'picture') {
      html += `<figure><img src="media/${escaped(block.file)}" alt="${escaped(block.alt)}"><figcaption>${escaped(block.caption)}</figcaption></figure>`;
    } else html += '<hr>';
  }
  return html;
}

function bareRun(run: Run): string {
  if (!isTextRun(run)) return '';
  let html = escaped(run.text);
  for (const mark of run.marks ?? []) html = `<${TAGS[mark]}>${html}</${TAGS[mark]}>`;
  return run.link === undefined ? html : `<a href="${escaped(run.link.href)}">${html}</a>`;
}
