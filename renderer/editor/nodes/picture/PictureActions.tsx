import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import { $moveObject, $removeSelectedObjects, $selectObject } from '../../behaviour/objects.ts';
import styles from './picture.module.css';

/** Moves or removes the picture; the same as Alt+Up, Alt+Down and Delete on the selected picture. */
export function PictureActions({ nodeKey }: { readonly nodeKey: NodeKey }): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const move = (step: -1 | 1) => (): void => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if (node !== null) $moveObject(node, step);
    });
  };
  const remove = (): void => {
    editor.update(() => {
      $selectObject(nodeKey);
      $removeSelectedObjects();
    });
    editor.focus();
  };
  return (
    <div className={styles['actions']}>
      <button type="button" onClick={move(-1)}>
        Move up
      </button>
      <button type="button" onClick={move(1)}>
        Move down
      </button>
      <button type="button" onClick={remove}>
        Remove
      </button>
    </div>
  );
}
