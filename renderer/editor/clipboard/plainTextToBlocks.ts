import type { Block, BlockId } from '../../../domain/body/body.ts';

/**
 * Paragraphs of plain text. With blank lines in it, those part the paragraphs and single line ends are line breaks;
 * without any, each line is a paragraph.
 */
export function plainTextToBlocks(text: string, newId: () => BlockId): Block[] {
  const clean = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/^\n+|\n+$/g, '');
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split('\n');
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', id: newId(), runs: [{ text: part }] }));
}
