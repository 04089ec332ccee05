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

/** Marks typed around words. Code goes first, and longer signs before shorter ones. */
export const MARKDOWN_MARKS = [
  behindSign('*'),
  behindSign('_'),
  INLINE_CODE,
  ...[BOLD_ITALIC_STAR, BOLD_ITALIC_UNDERSCORE, BOLD_STAR, BOLD_UNDERSCORE, ITALIC_STAR, ITALIC_UNDERSCORE].map(aroundWords),
  STRIKETHROUGH,
];
