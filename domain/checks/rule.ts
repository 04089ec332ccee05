import type { Content } from '../article/article.ts';
import type { BlockId } from '../body/body.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { Anchor, Finding } from './finding.ts';

/** What a check may know besides the article. */
export interface CheckContext {
  readonly outlet: Outlet;
  /** Names of the files in the article's media folder. */
  readonly mediaFiles: ReadonlySet<string>;
  /** The current instant, ISO 8601. */
  readonly now: string;
}

/** What a check is given: the article as it would be published, without what is only suggested. */
export interface RuleContext extends CheckContext {
  /** How many suggestions are not decided yet. */
  readonly pending: number;
}

/** One check: what it looks at and what it finds. It never changes the article. */
export type Rule = (content: Content, context: RuleContext) => Finding[];

/** Anchors of the three kinds. */
export const atArticle: Anchor = { kind: 'article' };
export const atField = (field: string): Anchor => ({ kind: 'field', field });
export const atBlock = (id: BlockId): Anchor => ({ kind: 'block', id });

/** A text of the article in a message: short, on one line, in quotes. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length <= 60 ? line : `${line.slice(0, 59)}…`}”`;
}
