import type { Block, BlockId } from '../../../domain/body/body.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';

/** What HTML from the clipboard becomes, with a sentence for each thing left out. Its pictures are not fetched. */
export function clipboardHtmlToBlocks(
  html: string,
  newId: () => BlockId,
): { readonly blocks: readonly Block[]; readonly notes: readonly string[] } {
  const { blocks, notes, pictures } = htmlToBlocks(html, newId);
  if (pictures.length === 0) return { blocks, notes };
  const left =
    pictures.length === 1
      ? 'A picture was left out of the pasted text. Add it from its file.'
      : `${pictures.length} pictures were left out of the pasted text. Add them from their files.`;
  return { blocks, notes: [left, ...notes] };
}
