import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as a tree, with GitHub's tables, strikethrough, footnotes and bare addresses. */
export const markdownTree = (text: string): ReturnType<typeof fromMarkdown> =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
