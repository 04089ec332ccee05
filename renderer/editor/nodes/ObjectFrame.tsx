import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import type { JSX, MouseEvent, ReactNode } from 'react';
import styles from './objectFrame.module.css';

export interface ObjectFrameProps {
  readonly nodeKey: NodeKey;
  readonly name: string;
  readonly draggable?: boolean;
  readonly children: ReactNode;
}

/** The frame of a block that is selected as a whole: a click selects it, the outline shows it. */
export function ObjectFrame({ nodeKey, name, draggable = true, children }: ObjectFrameProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const select = (event: MouseEvent): void => {
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, button, label, audio') !== null
    )
      return;
    if (!event.shiftKey) clearSelection();
    setSelected(true);
    editor.focus();
  };
  return (
    <div
      className={isSelected ? `${styles['frame']} ${styles['selected']}` : styles['frame']}
      role="group"
      aria-label={isSelected ? `${name}, selected` : name}
      draggable={draggable && editor.isEditable()}
      onClick={select}
    >
      {children}
    </div>
  );
}
