import { mayBeReplaced, smartReplacement } from '../../domain/typography/smartReplacement.ts';
import type { Core } from './core.ts';

interface JustSet {
  readonly field: HTMLTextAreaElement;
  readonly caret: number;
}

/**
 * Sets typographic quotes, dashes, ellipses and spaces in the fields around the text as they are typed, as the editor does
 * in the text: one Backspace, or Undo, gives back what was typed.
 */
export function setSignsInFields({ article, settings }: Core): () => void {
  let justSet: JustSet | null = null;
  let isSetting = false;
  const onInput = (event: Event): void => {
    if (isSetting) return;
    justSet = null;
    const field = proseField(event.target);
    if (field === null || !(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return;
    const caret = caretOf(field);
    if (caret === null || !settings.getState().settings.smartTypography || !mayBeReplaced(field.value.slice(Math.max(0, caret - 2), caret))) return;
    const found = smartReplacement(lineBefore(field.value, caret), article.getState().meta?.language ?? '');
    if (found === null) return;
    field.setSelectionRange(caret - found.remove, caret);
    isSetting = true;
    exec('insertText', found.insert);
    isSetting = false;
    justSet = { field, caret: caret - found.remove + found.insert.length };
  };
  const onKey = (event: KeyboardEvent): void => {
    const set = justSet;
    justSet = null;
    if (set === null || event.key !== 'Backspace' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target !== set.field || caretOf(set.field) !== set.caret) return;
    event.preventDefault();
    exec('undo');
    set.field.setSelectionRange(set.field.selectionEnd, set.field.selectionEnd);
  };
  document.addEventListener('input', onInput, { capture: true });
  document.addEventListener('keydown', onKey, { capture: true });
  return () => {
    document.removeEventListener('input', onInput, { capture: true });
    document.removeEventListener('keydown', onKey, { capture: true });
  };
}

/** A field of the article that holds words. */
function proseField(target: EventTarget | null): HTMLTextAreaElement | null {
  return target instanceof HTMLTextAreaElement && target.closest('[data-prose]') !== null ? target : null;
}

function caretOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): number | null {
  return selectionStart === selectionEnd ? selectionStart : null;
}

const lineBefore = (text: string, caret: number): string => text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);

/** As the person would: the browser's own Undo knows of it. */
function exec(command: 'insertText' | 'undo', text?: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the field's own steps of undo
  document.execCommand(command, false, text);
}
