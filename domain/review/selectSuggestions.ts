import { fail, ok, type Result } from '../result.ts';
import { personId } from '../people/person.ts';
import type { Suggestion } from './suggestion.ts';

/** Which suggestions words pick: "all", "by:Ana Lima", "pass:legal", "kind:deletion", "id:…"; several narrow it down. */
export function selectSuggestions(suggestions: readonly Suggestion[], words: string): Result<Suggestion[], string> {
  let picked = [...suggestions];
  for (const word of words.split(',').map((one) => one.trim())) {
    if (word === 'all') continue;
    const [key = '', ...rest] = word.split(':');
    const value = rest.join(':').trim();
    const test = value === '' ? undefined : TESTS[key];
    if (test === undefined) return fail(`“${word}” picks no suggestions. Use all, by:<name>, pass:<pass>, kind:<kind> or id:<id>.`);
    picked = picked.filter((one) => test(one, value));
  }
  return ok(picked);
}

const TESTS: Readonly<Partial<Record<string, (suggestion: Suggestion, value: string) => boolean>>> = {
  by: ({ change }, value) => change.by === personId(value) || personId(change.name) === personId(value),
  pass: ({ change }, value) => change.pass === value,
  kind: ({ kind }, value) => kind === value,
  id: ({ ids }, value) => ids.includes(value),
};
