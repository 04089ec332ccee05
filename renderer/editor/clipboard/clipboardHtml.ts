import type { Block, BlockId } from '../../../domain/body/body.ts';
import { withoutMedia } from '../../../domain/import/placePictures.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';

/** What HTML from the clipboard becomes, with a sentence for each thing left out. Its pictures are not fetched. */
export function clipboardHtmlToBlocks(
  html: string,
  newId: () => BlockId,
): { readonly blocks: readonly Block[]; readonly notes: readonly string[] } {
  const { blocks, notes, pictures } = htmlToBlocks(html, newId);
  if (pictures.length === 0) return { blocks, notes };
  const one = pictures[0]?.sound === undefined ? 'A picture was' : 'A recording was';
  const many = pictures.some(({ sound }) => sound !== undefined) ? 'pictures and recordings' : 'pictures';
  const left =
    pictures.length === 1
      ? `${one} left out of the pasted text. Add it from its file.`
      : `${pictures.length} ${many} were left out of the pasted text. Add them from their files.`;
  return { blocks: withoutMedia(blocks, pictures, newId), notes: [left, ...notes] };
}
