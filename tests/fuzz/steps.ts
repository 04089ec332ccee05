import fc from 'fast-check';
import type { Step } from './step.ts';
import { clipboard, cutAndPaste } from './steps/clipboard.ts';
import { commands } from './steps/commands.ts';
import { onObjects } from './steps/objects.ts';
import { selecting } from './steps/selecting.ts';
import { typing, writing } from './steps/typing.ts';
import { onWords } from './steps/words.ts';

/** Everything a person can do to a text in one go. */
export const oneEdit: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: selecting },
  { weight: 6, arbitrary: typing },
  { weight: 6, arbitrary: commands },
  { weight: 3, arbitrary: clipboard },
  { weight: 2, arbitrary: onObjects },
  { weight: 2, arbitrary: onWords },
);

/** The same, and what takes several edits, each of which depends on where the one before left off. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof({ weight: 20, arbitrary: oneEdit }, cutAndPaste, { weight: 2, arbitrary: writing });
