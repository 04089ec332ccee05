import { personId } from './person.ts';
import type { PersonRef } from '../comments/thread.ts';

/** A piece of a message: plain words, or the name of somebody it calls. */
export interface MentionPart {
  readonly text: string;
  readonly person: PersonRef | null;
}

/** A person by name; null for a name that is only blanks. */
export function personRef(name: string): PersonRef | null {
  const trimmed = name.trim().replace(/\s+/g, ' ').slice(0, 120);
  return trimmed === '' ? null : { by: personId(trimmed), name: trimmed };
}

/** One entry a person, by name, in alphabetical order. */
export function distinctPeople(names: Iterable<string>): PersonRef[] {
  const people = new Map<string, PersonRef>();
  for (const name of names) {
    const person = personRef(name);
    if (person !== null && !people.has(person.by)) people.set(person.by, person);
  }
  return [...people.values()].sort((a, b) => (a.by < b.by ? -1 : 1));
}

/** Cuts a message where it names known people with an @. The longest name wins: @Ana Lima is not @Ana. */
export function mentionParts(text: string, people: readonly PersonRef[]): MentionPart[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const parts: MentionPart[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const person = text[at] === '@' && !isWord(text[at - 1]) ? byLength.find(({ name }) => isNamed(text, at + 1, name)) : undefined;
    if (person === undefined) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ text: plain, person: null });
    plain = '';
    const end = at + 1 + person.name.length;
    parts.push({ text: text.slice(at, end), person });
    at = end;
  }
  if (plain !== '') parts.push({ text: plain, person: null });
  return parts;
}

/** The `personId`s of everybody a message names. */
export function mentionsIn(text: string, people: readonly PersonRef[]): string[] {
  return [...new Set(mentionParts(text, people).flatMap(({ person }) => (person === null ? [] : [person.by])))];
}

/** A name being written behind an @ right before the caret, with where the @ stands; null when there is none. */
export function mentionAt(text: string, caret: number): { readonly start: number; readonly query: string } | null {
  const found = /(?:^|[^\p{L}\p{N}_@])@([^\s@]{0,40}(?: [^\s@]{0,40})?)$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** People whose name, or a word of it, begins with what was written. */
export function matchPeople(query: string, people: readonly PersonRef[]): PersonRef[] {
  const wanted = personId(query);
  if (query.trim() === '') return [...people];
  return people.filter(({ by }) => by.startsWith(wanted) || by.split(' ').some((word) => word.startsWith(wanted)));
}

function isNamed(text: string, at: number, name: string): boolean {
  const words = text.slice(at, at + name.length);
  return words.toLowerCase() === name.toLowerCase() && !isWord(text[at + name.length]);
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_]/u.test(char);
