/** What is selected in a field, or all that it holds. */
export function selectedIn(field: HTMLTextAreaElement | HTMLInputElement): string {
  const selected = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
  return selected === '' ? field.value.trim() : selected;
}
