import { isTextBlock, isTextRun, type Block, type Run, type TextRun } from '../../../domain/body/body.ts';
import type { RevisionMarks } from '../../../domain/body/revision.ts';

/**
 * A text under review as a person reads it: {+inserted+}, [-struck-], {~changed~}; a mark that is inserted, struck or
 * changed is a ¶ behind its paragraph. *bold*, _italic_, <a>links</a>, and blocks as in Markdown.
 */
export function markup(blocks: readonly Block[]): string {
  return blocks.map((block) => `${prefixOf(block)}${isTextBlock(block) ? block.runs.map(shownRun).join('') : `<${block.type}>`}${suffixOf(block)}`).join(' / ');
}

function shownRun(run: Run): string {
  return isTextRun(run) ? marked(formatted(run), run.rev) : '°';
}

function formatted({ text, marks = [], link }: TextRun): string {
  const bold = marks.includes('bold') ? `*${text}*` : text;
  const italic = marks.includes('italic') ? `_${bold}_` : bold;
  return link === undefined ? italic : `<${link.href.replace('https://', '').slice(0, 1)}>${italic}</>`;
}

function marked(text: string, rev: RevisionMarks = {}): string {
  const changed = (rev.was ?? []).length > 0 ? `{~${text}~}` : text;
  const inserted = rev.ins === undefined ? changed : `{+${changed}+}`;
  return rev.del === undefined ? inserted : `[-${inserted}-]`;
}

function prefixOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? '## ' : '### ';
    case 'listItem':
      return `${'  '.repeat(block.level)}${block.list === 'bullet' ? '-' : '1.'} `;
    case 'quote':
      return '> ';
    default:
      return '';
  }
}

function suffixOf(block: Block): string {
  const rev = block.type === 'unknown' ? undefined : block.rev;
  const built = block.type === 'cell' || block.type === 'factBox' ? '|' : '';
  return `${built}${rev === undefined ? '' : marked('¶', rev)}`;
}
