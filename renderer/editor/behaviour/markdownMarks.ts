import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  type TextFormatTransformer,
  type TextMatchTransformer,
} from '@lexical/markdown';
import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';

/** Around whole words only: what stars stand for in “f***ing”, in 5*4*3 and in a_file_name is not emphasis. */
const aroundWords = (one: TextFormatTransformer): TextFormatTransformer => ({ ...one, intraword: false });

/** What Lexical does not take for the edge of a word, but a reader does: a sign outside of ASCII, such as an opening quote. */
const behindSign = (sign: '*' | '_'): TextMatchTransformer => ({
  type: 'text-match',
  dependencies: [],
  trigger: sign,
  regExp: new RegExp(`(?<=[^\\p{L}\\p{M}\\p{N}\\s\\x21-\\x7e])([${sign}]{1,3})(?![\\s${sign}])([^${sign}]*[^\\s${sign}])\\1$`, 'u'),
  replace: (node, [, signs = '', words = '']) => {
    const format = node.getFormat();
    node.setTextContent(words);
    if (signs.length !== 2) node.toggleFormat('italic');
    if (signs.length !== 1) node.toggleFormat('bold');
    node.selectEnd().setFormat(format);
  },
});

/** Matches only where the text node before the caret's ends with the same sign. */
class BehindSameSign extends RegExp {
  readonly #sign: string;

  constructor(sign: string) {
    super(`^\\${sign}+$`);
    this.#sign = sign;
  }

  override [Symbol.match](text: string): RegExpMatchArray | null {
    const selection = $getSelection();
    const before = $isRangeSelection(selection) ? selection.anchor.getNode().getPreviousSibling() : null;
    return $isTextNode(before) && before.getTextContent().endsWith(this.#sign) ? super[Symbol.match](text) : null;
  }
}

/** Nothing stands between two such signs. Lexical sees that within one text node only, and would take both away. */
const aroundNothing = (sign: string): TextMatchTransformer => ({
  type: 'text-match',
  dependencies: [],
  trigger: sign,
  regExp: new BehindSameSign(sign),
  replace: (node) => void node.selectEnd(),
});

/** Marks typed around words. Code goes first, and longer signs before shorter ones. */
export const MARKDOWN_MARKS = [
  ...['*', '_', '~', '`'].map(aroundNothing),
  behindSign('*'),
  behindSign('_'),
  INLINE_CODE,
  ...[BOLD_ITALIC_STAR, BOLD_ITALIC_UNDERSCORE, BOLD_STAR, BOLD_UNDERSCORE, ITALIC_STAR, ITALIC_UNDERSCORE].map(aroundWords),
  STRIKETHROUGH,
];
