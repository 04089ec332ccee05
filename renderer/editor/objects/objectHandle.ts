import { $getNearestNodeFromDOMNode, $isDecoratorNode, COPY_COMMAND, CUT_COMMAND, type LexicalEditor, type LexicalNode } from 'lexical';
import { $selectedObject, $selectObject } from '../behaviour/objects.ts';
import { $isAudioNode } from '../nodes/audio/AudioNode.tsx';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { $isEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $canJoin, $isPictureNode } from '../nodes/picture/PictureNode.tsx';
import type { ObjectHandle, ObjectHere } from './objectTypes.ts';

export function createObjectHandle(editor: LexicalEditor): ObjectHandle {
  const selected = (): HTMLElement | null => {
    const key = editor.read(() => $selectedObject()?.getKey());
    return key === undefined ? null : editor.getElementByKey(key);
  };
  return {
    pick: (part) => {
      const found = editor.read(() => (part === null ? $selectedObject() : $objectAt(part)));
      const element = found === null ? null : editor.getElementByKey(found.getKey());
      if (found === null || element === null) return null;
      editor.update(() => $selectObject(found.getKey()), { discrete: true });
      // Where nothing can be written the page's selection counts, and none is to be left beside the object.
      if (!editor.isEditable()) document.getSelection()?.removeAllRanges();
      return editor.read(() => $describe(found.getLatest(), element));
    },
    edit: (field) => {
      selected()?.querySelector<HTMLElement>(`[data-object-field="${CSS.escape(field)}"]`)?.focus();
    },
    take: (how) => {
      editor.dispatchCommand(how === 'cut' ? CUT_COMMAND : COPY_COMMAND, null);
    },
  };
}

/** Blocks only: a footnote or an unknown part of a line is text. */
function $objectAt(part: EventTarget): LexicalNode | null {
  const node = part instanceof Node ? $getNearestNodeFromDOMNode(part) : null;
  return $isDecoratorNode(node) && !node.isInline() ? node : null;
}

function $describe(node: LexicalNode, element: HTMLElement): ObjectHere {
  const file = $isPictureNode(node) ? node.getPicture().file : $isAudioNode(node) ? node.getAudio().file : null;
  return {
    kind: $objectKind(node),
    element,
    file,
    url: $isEmbedNode(node) ? node.getEmbed().url : null,
    fields: fieldsOf(element),
    canJoin: $isPictureNode(node) && $canJoin(node),
    inGallery: $isPictureNode(node) && node.getPicture().gallery !== undefined,
  };
}

function $objectKind(node: LexicalNode): ObjectHere['kind'] {
  if ($isPictureNode(node)) return 'picture';
  if ($isAudioNode(node)) return 'audio';
  if ($isEmbedNode(node)) return 'embed';
  return $isDividerNode(node) ? 'divider' : 'unknown';
}

function fieldsOf(element: HTMLElement): { name: string; label: string }[] {
  return [...element.querySelectorAll<HTMLTextAreaElement>('textarea[data-object-field]:enabled')].map((field) => ({
    name: field.dataset['objectField'] ?? '',
    label: field.labels[0]?.textContent ?? '',
  }));
}
