import { stopLexicalPropagation } from 'lexical';
import { useEffect, useRef, type RefObject } from 'react';

/** The events Lexical listens to at the root of the editor that belong to a field inside it. */
const EVENTS = [
  'keydown',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'cut',
  'copy',
  'paste',
  'pointerdown',
  'mouseup',
  'drop',
  'dragover',
] as const;

/** Keeps what happens in an element's fields from the editor around it; other listeners still hear it. */
export function useOwnEvents<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    for (const name of EVENTS) element.addEventListener(name, stopLexicalPropagation);
    return () => {
      for (const name of EVENTS) element.removeEventListener(name, stopLexicalPropagation);
    };
  }, []);
  return ref;
}
