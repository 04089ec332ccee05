import type { Block } from '../../../domain/body/body.ts';
import { withoutReview } from '../../../domain/review/withoutReview.ts';
import { final } from '../../../domain/suggestions/views.ts';
import { blocksToHtml, blocksToText } from './clipboardText.ts';
import type { ClipboardOptions } from './insertData.ts';
import { OWN_TYPE, writeOwn } from './ownFlavour.ts';
import { withoutNotes } from './withoutNotes.ts';

/** Writes selected blocks to the clipboard, or to a drag, in each form. Returns whether there was something to write. */
export function writeFlavours(
  data: DataTransfer,
  selected: readonly Block[],
  how: 'copy' | 'cut',
  { articleKey, environment }: ClipboardOptions,
): boolean {
  const blocks = withoutReview(selected);
  if (blocks.length === 0) return false;
  // Nothing that leaves this window has notes to oneself in it; what is pasted back here still has.
  const open = withoutNotes(blocks);
  data.setData('text/plain', blocksToText(open));
  data.setData('text/html', blocksToHtml(open, environment().language));
  // What is cut may come back with its comments; a copy has none of them.
  data.setData(OWN_TYPE, writeOwn(how === 'cut' ? final(selected) : blocks, articleKey));
  return true;
}
