import { wordsIn, type Word } from '../../../domain/spelling/wordsIn.ts';

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** The field of plain text that an event is for; null when it is for something else. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && ['text', 'search', 'url'].includes(target.type) ? target : null;
}

/** The word at the caret of a field. */
export function wordInField(field: TextField, script: string): Word | null {
  const at = field.selectionEnd ?? 0;
  return wordsIn(field.value, script).find(({ start, end }) => start <= at && at <= end) ?? null;
}

/** Puts another word in its place, as if it was typed: the field's own undo takes it back. */
export function replaceInField(field: TextField, { start, end }: Word, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a field's own undo
  document.execCommand('insertText', false, text);
}
