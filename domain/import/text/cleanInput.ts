/** Text with one kind of line end and without control characters, and how many of those were left out. */
export function cleanInput(text: string): { text: string; removed: number } {
  const lined = text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n');
  let removed = 0;
  const clean = lined.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, () => {
    removed += 1;
    return '';
  });
  return { text: clean, removed };
}

/** The note about control characters, if there were any. */
export const removedNotes = (removed: number): string[] =>
  removed === 0
    ? []
    : [
        `${removed === 1 ? 'One control character was' : `${removed} control characters were`} left out; they show as nothing.`,
      ];
