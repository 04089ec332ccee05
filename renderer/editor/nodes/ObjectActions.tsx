import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import type { JSX, ReactNode } from 'react';
import { $moveObject, $removeSelectedObjects, $selectObject } from '../behaviour/objects.ts';
import styles from './objectFields.module.css';

interface Props {
  readonly nodeKey: NodeKey;
  /** Buttons of this kind of object. */
  readonly children?: ReactNode;
}

/** Moves or removes an object; the same as Alt+Up, Alt+Down and Delete on the selected object. */
export function ObjectActions({ nodeKey, children }: Props): JSX.Element {
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
      {children}
      {editor.isEditable() ? (
        <>
          <button type="button" onClick={move(-1)}>
            Move up
          </button>
          <button type="button" onClick={move(1)}>
            Move down
          </button>
          <button type="button" onClick={remove}>
            Remove
          </button>
        </>
      ) : null}
    </div>
  );
}
