import { describe, expect, it } from 'vitest';
import { mayBeReplaced, smartReplacement } from '../../../domain/typography/smartReplacement.ts';

/** Types a text character by character, as the editor would. */
function typed(text: string, language: string): string {
  let out = '';
  for (const character of text) {
    out += character;
    const found = smartReplacement(out, language);
    if (found !== null && !mayBeReplaced(out.slice(-2))) throw new Error(`“${out.slice(-2)}” is passed over`);
    if (found !== null) out = out.slice(0, out.length - found.remove) + found.insert;
  }
  return out;
}

describe('typographic quotes and dashes', () => {
  it.each([
    ['en', `"It's fine," she said.`, '“It’s fine,” she said.'],
    ['en', `("a" 'b')`, '(“a” ‘b’)'],
    ['en', `the dogs' home`, 'the dogs’ home'],
    ['en', 'one -- two', 'one — two'],
    ['en-GB', 'one -- two', 'one – two'],
    ['en', 'one--two', 'one—two'],
    ['en', 'a --- b', 'a --- b'],
    ['en', '---', '---'],
    ['de', '"Ja", sagte er.', '„Ja“, sagte er.'],
    ['de-CH', '"Ja"', '«Ja»'],
    ['fr', `"Oui" l'an`, '«\u202fOui\u202f» l’an'],
    ['sv', '"Ja"', '”Ja”'],
    ['pl', '"Tak"', '„Tak”'],
    ['xx', '"x"', '“x”'],
    ['be', `"Тост пра 'Пагоню'" -- так`, '«Тост пра „Пагоню“» — так'],
    ['ru-RU', '"Да"', '«Да»'],
    ['it', `"Sì", l'ha detto`, '«Sì», l’ha detto'],
    ['es-MX', '"Sí"', '“Sí”'],
    ['es', '"Sí"', '«Sí»'],
    ['ar', '"نعم"', '«نعم»'],
    ['en', 'Well... yes. So.... and 3.5', 'Well… yes. So…. and 3.5'],
    ['fr', 'Quoi ? Non! Si : voilà; fin!!', 'Quoi\u202f? Non\u202f! Si\u00a0: voilà\u202f; fin\u202f!!'],
    ['fr', 'https://a.example/?q=1 et ana@a.example; 12:30', 'https://a.example/?q=1 et ana@a.example; 12:30'],
    ['fr-CH', 'Quoi? Non!', 'Quoi? Non!'],
    ['en', `the '90s, '80s music`, 'the ’90s, ’80s music'],
    ['en', `rock 'n' roll`, 'rock ’n’ roll'],
    ['en', `'Tis so, tell 'em. "'Twas"`, '’Tis so, tell ’em. “‘Twas”'],
    ['en', `'90 dead', 'time' and 'emails'`, '‘90 dead’, ‘time’ and ‘emails’'],
    ['nl', `'s avonds, 't is 'n feest in de jaren '90`, '’s avonds, ’t is ’n feest in de jaren ’90'],
    ['nl', `'sport' en 'niets'`, '‘sport’ en ‘niets’'],
    ['it', `gli anni '90`, 'gli anni ’90'],
    ['de', `"Er sagte: 'Ich hab's gesehen' und ging"`, '„Er sagte: ‚Ich hab’s gesehen‘ und ging“'],
    ['fr', `'l'été'`, '“l’été”'],
  ])('%s: %s', (language, text, expected) => {
    expect(typed(text, language)).toBe(expected);
  });
});
