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
import type { BlockId } from '../../../domain/body/body.ts';
import { $isEmptyParagraph, $blockOf } from '../behaviour/blockTree.ts';
import { $blocksToNodes } from '../bodyToLexical.ts';
import type { PictureSource } from '../editorTypes.ts';
import type { ReadEnvironment } from '../environment.ts';

/** Stores picture files and puts them in; files that are no pictures are refused with a sentence. */
export async function addPictureFiles(
  editor: LexicalEditor,
  files: readonly File[],
  environment: ReadEnvironment,
  newId: () => BlockId,
): Promise<void> {
  const { services } = environment();
  const pictures = files.filter((file) => file.type.startsWith('image/'));
  const other = files.find((file) => !file.type.startsWith('image/'));
  if (other !== undefined) services.notify(notAPicture(other, files.length - pictures.length));
  if (pictures.length > 0)
    await insertPictures(editor, () => services.addPictures(pictures), environment, newId);
}

/** Waits for pictures and puts them where the caret stood when it began, even if it has moved since. Several may form a gallery. */
export async function insertPictures(
  editor: LexicalEditor,
  load: () => Promise<PictureSource[]>,
  environment: ReadEnvironment,
  newId: () => BlockId,
  gallery?: string,
): Promise<void> {
  const place = editor.read($currentBlockKey);
  const { services, setPending } = environment();
  setPending(1);
  try {
    const sources = await load();
    if (sources.length === 0) return;
    const group = gallery === undefined || sources.length < 2 ? {} : { gallery };
    editor.update(() => {
      $insertAfter(place, $blocksToNodes(sources.map((source) => ({ ...pictureBlock(source, newId()), ...group }))));
    });
  } catch (error) {
    services.notify(
      error instanceof Error ? error.message : 'The picture could not be added. Try another file.',
    );
  } finally {
    setPending(-1);
  }
}

function $currentBlockKey(): NodeKey | null {
  const node = $getSelection()?.getNodes().at(-1);
  return node === undefined ? null : ($blockOf(node)?.getTopLevelElement()?.getKey() ?? null);
}

function $insertAfter(place: NodeKey | null, nodes: readonly LexicalNode[]): void {
  const found = place === null ? null : $getNodeByKey(place);
  const target = found?.isAttached() === true ? found : $getRoot().getLastChild();
  if (target === null) return;
  let last = target;
  for (const node of nodes) {
    last.insertAfter(node);
    last = node;
  }
  if ($isEmptyParagraph(target)) target.remove();
  const next = last.getNextSibling();
  if ($isElementNode(next)) return;
  last.insertAfter($createParagraphNode());
}

function pictureBlock({ file, width, height, caption, credit, alt }: PictureSource, id: BlockId) {
  return { type: 'picture' as const, id, file, width, height, caption, credit, alt };
}

function notAPicture(file: File, count: number): string {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return `“${file.name}”${more} cannot be put in: only pictures can. Use File > Import for texts.`;
}
