import type { Content } from '../article/article.ts';
import { ACCEPT_ALL, decideBlocks, REJECT_ALL, type Decide } from '../suggestions/decide.ts';
import { reviewForFile } from '../suggestions/review.ts';
import { decideMeta } from './suggestMeta.ts';

/** Carries out decisions in a whole article, text and fields, and drops the records that are no longer needed. */
export function decideContent(content: Content, decide: Decide): Content {
  const { review, ...rest } = content;
  const body = decideBlocks(content.body, decide);
  const { meta, fields } = decideMeta({ meta: content.meta, fields: review?.fields ?? {} }, decide);
  const left = review === undefined ? undefined : reviewForFile({ ...review, fields }, body);
  return { ...rest, meta, body, ...(left === undefined ? {} : { review: left }) };
}

/** The article without any pending change: what is published. */
export function originalContent(content: Content): Content {
  return decideContent(content, REJECT_ALL);
}

/** The article with every pending change carried out. */
export function finalContent(content: Content): Content {
  return decideContent(content, ACCEPT_ALL);
}
