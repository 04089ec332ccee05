import { atBlock, type Rule } from '../rule.ts';

/** Readers who cannot hear a recording read what is said in it. */
export const audioTranscript: Rule = ({ body }) =>
  body.flatMap((block) => {
    if (block.type !== 'audio' || block.transcript.trim() !== '') return [];
    const message = 'A recording has no transcript. Write down what is said, for readers who cannot hear it.';
    return [{ rule: 'audio-transcript', severity: 'warns', anchor: atBlock(block.id), message }];
  });
