import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from 'lexical';
import { MARKS, type Mark } from '../../domain/body/body.ts';

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

/** Whether the body can hold a format: underline, highlight and letter cases are not in the model. */
export function isKnownFormat(format: TextFormatType): boolean {
  return Object.values(FORMATS).includes(format);
}

export function marksToBits(marks: readonly Mark[] | undefined): number {
  if (marks === undefined) return 0;
  return BITS.reduce((bits, [mark, bit]) => (marks.includes(mark) ? bits | bit : bits), 0);
}

export function bitsToMarks(bits: number): Mark[] {
  if (bits === 0) return [];
  return BITS.filter(([, bit]) => (bits & bit) !== 0).map(([mark]) => mark);
}
