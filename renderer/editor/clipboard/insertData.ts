import { $getSelection, $isRangeSelection, PASTE_TAG, type LexicalEditor } from 'lexical';
import type { Block, BlockId } from '../../../domain/body/body.ts';
import { embedFor, knownProvider } from '../../../domain/embeds/providers.ts';
import { $blockOf, $isEmptyParagraph } from '../behaviour/blockTree.ts';
import { $insertObject } from '../behaviour/insertObject.ts';
import type { ReadEnvironment } from '../environment.ts';
import { $hasText, $setLink, isWebAddress } from '../links.ts';
import { $createEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $selectedCells } from '../table/tableEdits.ts';
import { carriedBlocks, filesOf } from './carryMedia.ts';
import { clipboardHtmlToBlocks } from './clipboardHtml.ts';
import { $insertBlocks } from './insertBlocks.ts';
import { OWN_TYPE, readOwn, type OwnPayload } from './ownFlavour.ts';
import { $pasteable } from './pastedNotes.ts';
import { plainTextToBlocks } from './plainTextToBlocks.ts';
import { tabbedTextToCells } from './tabbedText.ts';

export interface ClipboardOptions {
  readonly environment: ReadEnvironment;
  readonly newId: () => BlockId;
  readonly articleKey: string;
}

/** Puts in the best form the data has: our own blocks, HTML, or text. */
export function $insertData(editor: LexicalEditor, data: DataTransfer, { environment, newId, articleKey }: ClipboardOptions): void {
  const text = data.getData('text/plain');
  const selection = $getSelection();
  if ($isRangeSelection(selection) && $hasText(selection) && !selection.isCollapsed() && isWebAddress(text)) {
    $setLink(text.trim());
    return;
  }
  const card = $isRangeSelection(selection) && $selectedCells() === null && $isEmptyParagraph($blockOf(selection.anchor.getNode())) ? cardFor(text) : null;
  if (card !== null) {
    $insertObject($createEmbedNode(card));
    return;
  }
  const { services } = environment();
  const own = readOwn(data.getData(OWN_TYPE));
  if (own !== null) {
    const isHere = own.articleKey === articleKey;
    if (isHere || filesOf(own.blocks).length === 0) $insertBlocks($pasteable(own.blocks, isHere), newId);
    else void insertCarried(editor, own, environment, newId);
    return;
  }
  const html = data.getData('text/html');
  const read = html === '' ? { blocks: [], notes: [] } : clipboardHtmlToBlocks(html, newId);
  const blocks: readonly Block[] = read.blocks.length > 0 ? read.blocks : (tabbedTextToCells(text, newId) ?? plainTextToBlocks(text, newId));
  $insertBlocks(blocks, newId);
  const [note] = read.notes;
  if (note !== undefined) services.notify(note);
}

/** The address of a post or film that stands alone becomes its card. */
function cardFor(text: string): ReturnType<typeof embedFor> {
  return isWebAddress(text) && knownProvider(text.trim()) !== null ? embedFor(text.trim()) : null;
}

/** The files go first, and the text waits for them: a picture without its file would show as missing. */
async function insertCarried(editor: LexicalEditor, own: OwnPayload, environment: ReadEnvironment, newId: () => BlockId): Promise<void> {
  const blocks = await carriedBlocks(own, environment);
  editor.update(
    () => {
      $insertBlocks($pasteable(blocks, false), newId);
    },
    { tag: PASTE_TAG },
  );
}
