import type { LexicalEditor } from 'lexical';

const TYPED = ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'] as const;

/**
 * Ends the way of the events of a typed character at the text. React hears everything at the top of the page, and
 * looks through all components around the text six times a letter (0.5 ms), where none of them wants to know. Keys
 * with a modifier, and those that have a name, go on: shortcuts are heard at the window.
 */
export function registerKeepTypedEvents(editor: LexicalEditor): () => void {
  const keep = (event: Event): void => {
    if (event.target !== event.currentTarget || !editor.isEditable()) return;
    if (!(event instanceof KeyboardEvent) || isCharacter(event)) event.stopPropagation();
  };
  return editor.registerRootListener((root) => {
    if (root === null) return undefined;
    for (const type of TYPED) root.addEventListener(type, keep);
    return () => {
      for (const type of TYPED) root.removeEventListener(type, keep);
    };
  });
}

function isCharacter({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey && !isComposing;
}
