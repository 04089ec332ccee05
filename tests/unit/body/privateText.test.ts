import { expect, it } from 'vitest';
import type { TextRun } from '../../../domain/body/body.ts';
import { runsText } from '../../../domain/body/plainText.ts';

const note: TextRun = { text: 'ask Ana', private: true };

it.each<[string, TextRun[], string]>([
  ['of the spaces on both sides one is left', [{ text: 'One ' }, note, { text: ' two' }], 'One two'],
  ['a note that stands close leaves no space', [{ text: 'One' }, note, { text: ', two' }], 'One, two'],
  ['a note at the start takes its space along', [note, { text: ' One' }], 'One'],
  ['runs without text stand between nothing', [note, { text: '' }, { text: ' One' }], 'One'],
  ['… on either side', [{ text: 'One ' }, { text: '' }, note, { text: '' }, { text: ' two' }], 'One two'],
])('%s', (_rule, runs, text) => {
  expect(runsText(runs)).toBe(text);
});
