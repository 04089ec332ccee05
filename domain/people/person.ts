/** How many colours people are told apart by; the colours are in renderer/ui/tokens.css. */
export const PERSON_COLOURS = 8;

/** Names a person in records: the same for the same name, however it is spaced or written in capitals. */
export function personId(name: string): string {
  const id = name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').slice(0, 64);
  return id === '' ? 'unnamed' : id;
}

/** What stands for a name where there is little room: "Ana Lima" is AL. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s-]+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

/** The colour of a person, from 0 to 7: the same on every computer. */
export function colourOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % PERSON_COLOURS;
}
