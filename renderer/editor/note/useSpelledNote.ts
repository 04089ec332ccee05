import { useEffect, type RefObject } from 'react';
import { noteRuns, type Note } from '../../../domain/body/footnoteNote.ts';
import { spelledWords } from '../../../domain/spelling/spelledText.ts';
import { textPlaces } from '../find/textPlaces.ts';
import { paintMisspelled } from '../spelling/paintMisspelled.ts';
import type { SpellingDesk } from '../spelling/spellingDesk.ts';

/** Marks misspelled words in the text of a footnote that nobody is in. */
export function useSpelledNote(words: RefObject<HTMLElement | null>, note: Note, desk: SpellingDesk | undefined): void {
  useEffect(() => {
    if (desk === undefined) return undefined;
    const look = (): void => {
      const script = desk.script();
      const found = script === null ? [] : spelledWords(noteRuns(note), script);
      const wrong = desk.wrong(found.map(({ text }) => text));
      paintMisspelled(words, found.filter(({ text }) => wrong.has(text)).flatMap(({ start, end }) => rangeOf(words.current, start, end)));
    };
    const stop = desk.subscribe(look);
    look();
    return () => {
      stop();
      paintMisspelled(words, []);
    };
  }, [words, note, desk]);
}

function rangeOf(element: HTMLElement | null, start: number, end: number): Range[] {
  const places = element === null ? null : textPlaces(element, start, end);
  if (places === null) return [];
  const range = document.createRange();
  range.setStart(places.from, places.fromOffset);
  range.setEnd(places.to, places.toOffset);
  return [range];
}
