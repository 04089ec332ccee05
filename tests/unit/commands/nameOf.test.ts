import { expect, test } from 'vitest';
import { COMMAND_IDS, nameOf, type CommandId } from '../../../domain/commands/commands.ts';

test.each<[CommandId, string]>([
  ['block.bullets', 'Bulleted list'],
  ['insert.space', 'Non-breaking space'],
  ['file.copyHtml', 'Copy as HTML'],
  ['edit.nextPlaceholder', 'Next TK or ??'],
  ['review.viewSince', 'Changes since I read it'],
  ['help.about', 'About Stet'],
])('%s is called “%s”', (id, name) => {
  expect(nameOf(id)).toBe(name);
});

test('no name has a capital inside, abbreviations and names apart', () => {
  expect(COMMAND_IDS.map(nameOf).filter((name) => / (?!Stet)\p{Lu}\p{Ll}/u.test(name))).toEqual([]);
});
