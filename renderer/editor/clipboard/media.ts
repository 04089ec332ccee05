import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block, BlockId } from '../../../domain/body/body.ts';
import { $besideOf, $isEmptyParagraph } from '../behaviour/blockTree.ts';
import { $blocksToNodes } from '../bodyToLexical.ts';
import { $putAt, type DropPlace } from '../drag/dropPlace.ts';
import type { PictureSource, SoundSource } from '../editorTypes.ts';
import type { ReadEnvironment } from '../environment.ts';

/** Stores files of pictures and recordings and puts them in; others are refused with a sentence. */
export async function addMediaFiles(
  editor: LexicalEditor,
  files: readonly File[],
  environment: ReadEnvironment,
  newId: () => BlockId,
  place: DropPlace | null = null,
): Promise<void> {
  const { services } = environment();
  const pictures = files.filter((file) => file.type.startsWith('image/'));
  const sounds = files.filter((file) => file.type.startsWith('audio/'));
  const other = files.find((file) => !pictures.includes(file) && !sounds.includes(file));
  if (other !== undefined) services.notify(notMedia(other, files.length - pictures.length - sounds.length));
  if (pictures.length > 0) {
    await insertMedia(editor, environment, async () => pictureBlocks(await services.addPictures(pictures), newId), place);
  }
  if (sounds.length > 0) {
    await insertMedia(editor, environment, async () => soundBlocks(await services.addSounds(sounds), newId), place);
  }
}

/** Waits for blocks whose files are being stored and puts them where the caret stood when it began, even if it has moved since, or where they were dropped. */
export async function insertMedia(
  editor: LexicalEditor,
  environment: ReadEnvironment,
  load: () => Promise<Block[]>,
  dropped: DropPlace | null = null,
): Promise<void> {
  const place = editor.read($currentBlockKey);
  const { services, setPending } = environment();
  setPending(1);
  try {
    const blocks = await load();
    if (blocks.length === 0) return;
    editor.update(() => {
      if (dropped?.element.isConnected === true) $putAt(dropped, $blocksToNodes(blocks));
      else $putMedia(blocks, place);
    });
  } catch (error) {
    services.notify(error instanceof Error ? error.message : 'The file could not be added. Try another one.');
  } finally {
    setPending(-1);
  }
}

/** Blocks of stored pictures; with a name for it, several form a gallery. */
export function pictureBlocks(sources: readonly PictureSource[], newId: () => BlockId, gallery?: string): Block[] {
  const group = gallery === undefined || sources.length < 2 ? {} : { gallery };
  return sources.map(({ file, width, height, caption, credit, alt }) => {
    return { type: 'picture', id: newId(), file, width, height, caption, credit, alt, ...group };
  });
}

export function soundBlocks(sources: readonly SoundSource[], newId: () => BlockId): Block[] {
  return sources.map(({ file, title }) => ({ type: 'audio', id: newId(), file, title, credit: '', transcript: '' }));
}

function $currentBlockKey(): NodeKey | null {
  const node = $getSelection()?.getNodes().at(-1);
  return node === undefined ? null : ($besideOf(node)?.getKey() ?? null);
}

/** Puts blocks of stored files below the block at a place, the caret's if none is given. */
export function $putMedia(blocks: readonly Block[], place: NodeKey | null = $currentBlockKey()): void {
  const found = place === null ? null : $getNodeByKey(place);
  const target = found?.isAttached() === true ? found : $getRoot().getLastChild();
  if (target === null) return;
  let last: LexicalNode = target;
  for (const node of $blocksToNodes(blocks)) {
    last.insertAfter(node);
    last = node;
  }
  if (!$isElementNode(last.getNextSibling())) last.insertAfter($createParagraphNode());
  if (!$isEmptyParagraph(target)) return;
  // Who still stands where nothing was written goes on below; who has typed on meanwhile stays.
  const below = last.getNextSibling();
  if ($isElementNode(below) && $getSelection()?.getNodes().some((node) => target.is($besideOf(node))) === true) below.selectStart();
  target.remove();
}

function notMedia(file: File, count: number): string {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return `“${file.name}”${more} cannot be put in: only pictures and recordings can. Use File > Import for texts.`;
}
