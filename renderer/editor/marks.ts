import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from 'lexical';
import { MARKS, type Mark } from '../../domain/body/marks.ts';

const FORMATS: Record<Mark, TextFormatType> = {
  bold: 'bold',
  italic: 'italic',
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
};
const BITS = MARKS.map((mark) => [mark, TEXT_TYPE_TO_FORMAT[FORMATS[mark]] ?? 0] as const);

/** Lexical's name for a mark. */
export function formatOf(mark: Mark): TextFormatType {
  return FORMATS[mark];
}

/** Lexical's highlight stands for a note to oneself, which is no mark: it is never published. */
export const NOTE_FORMAT = 'highlight' satisfies TextFormatType;
export const NOTE_BIT = TEXT_TYPE_TO_FORMAT[NOTE_FORMAT] ?? 0;

/** Whether the body can hold a format: underline and letter cases are not in the model. */
export function isKnownFormat(format: TextFormatType): boolean {
  return format === NOTE_FORMAT || Object.values(FORMATS).includes(format);
}

export function marksToBits(marks: readonly Mark[] | undefined): number {
  if (marks === undefined) return 0;
  return BITS.reduce((bits, [mark, bit]) => (marks.includes(mark) ? bits | bit : bits), 0);
}

export function bitsToMarks(bits: number): Mark[] {
  if (bits === 0) return [];
  return BITS.filter(([, bit]) => (bits & bit) !== 0).map(([mark]) => mark);
}
