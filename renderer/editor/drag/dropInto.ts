import { PASTE_TAG, type LexicalEditor } from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import { $blocksToNodes } from '../bodyToLexical.ts';
import { withFreshIds } from '../clipboard/insertBlocks.ts';
import { addMediaFiles } from '../clipboard/media.ts';
import { OWN_TYPE, readOwn } from '../clipboard/ownFlavour.ts';
import { $pasteable } from '../clipboard/pastedNotes.ts';
import type { ClipboardOptions } from '../clipboard/insertData.ts';
import { carriedBlocks } from '../clipboard/carryMedia.ts';
import { $putAt, type DropPlace } from './dropPlace.ts';

/** Puts dropped files between the blocks where the line stood: pictures and recordings as such, texts as their blocks. */
export async function dropFiles(editor: LexicalEditor, files: readonly File[], place: DropPlace | null, options: ClipboardOptions): Promise<void> {
  const { environment, newId } = options;
  const { services } = environment();
  const texts = files.filter((file) => services.isText(file));
  const media = files.filter((file) => !texts.includes(file));
  if (media.length > 0) await addMediaFiles(editor, media, environment, newId, place);
  for (const file of texts) {
    try {
      put(editor, await services.readText(file), place);
    } catch (error) {
      services.notify(error instanceof Error ? error.message : `“${file.name}” could not be read.`);
    }
  }
}

/** Puts blocks dragged from another article, or another window, between two others; their files come along. */
export async function dropBlocks(editor: LexicalEditor, data: DataTransfer, place: DropPlace | null, options: ClipboardOptions): Promise<void> {
  const own = readOwn(data.getData(OWN_TYPE));
  if (own === null) return;
  const isHere = own.articleKey === options.articleKey;
  const blocks = isHere ? own.blocks : await carriedBlocks(own, options.environment);
  put(editor, withFreshIds(editor.read(() => $pasteable(blocks, isHere)), options.newId), place);
}

function put(editor: LexicalEditor, blocks: readonly Block[], place: DropPlace | null): void {
  if (place === null || blocks.length === 0) return;
  editor.update(
    () => {
      $putAt(place, $blocksToNodes(blocks));
    },
    { tag: PASTE_TAG },
  );
}
