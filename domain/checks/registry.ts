import type { Content } from '../article/article.ts';
import { originalContent } from '../review/decideContent.ts';
import { pendingIn } from '../review/pending.ts';
import type { Finding, Severity } from './finding.ts';
import type { CheckContext, Rule } from './rule.ts';
import { audioTranscript } from './rules/audioTranscript.ts';
import { brokenMedia } from './rules/brokenMedia.ts';
import { byline } from './rules/byline.ts';
import { embedTitle } from './rules/embedTitle.ts';
import { emptyBody } from './rules/emptyBody.ts';
import { factBox } from './rules/factBox.ts';
import { headingOrder } from './rules/headingOrder.ts';
import { headline } from './rules/headline.ts';
import { language } from './rules/language.ts';
import { openComments } from './rules/openComments.ts';
import { pendingSuggestions } from './rules/pendingSuggestions.ts';
import { pictureAlt } from './rules/pictureAlt.ts';
import { pictureAltRepeats } from './rules/pictureAltRepeats.ts';
import { pictureCredit } from './rules/pictureCredit.ts';
import { placeholder } from './rules/placeholder.ts';
import { publishedDate } from './rules/publishedDate.ts';
import { section } from './rules/section.ts';
import { slug } from './rules/slug.ts';
import { standfirst } from './rules/standfirst.ts';
import { tableHeader } from './rules/tableHeader.ts';
import { unknownContent } from './rules/unknownContent.ts';
import { unsafeLink } from './rules/unsafeLink.ts';

/** Every check by the id its findings carry, in the order a person would go through them. */
export const rules = {
  headline,
  'pending-suggestions': pendingSuggestions,
  'open-comments': openComments,
  'empty-body': emptyBody,
  'broken-media': brokenMedia,
  byline,
  section,
  language,
  slug,
  standfirst,
  'published-date': publishedDate,
  'picture-alt': pictureAlt,
  'picture-alt-repeats': pictureAltRepeats,
  'picture-credit': pictureCredit,
  'audio-transcript': audioTranscript,
  'embed-title': embedTitle,
  'unsafe-link': unsafeLink,
  placeholder,
  'unknown-content': unknownContent,
  'heading-order': headingOrder,
  'table-header': tableHeader,
  'fact-box': factBox,
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof rules;

const WEIGHT: Readonly<Record<Severity, number>> = { blocks: 0, warns: 1, advises: 2 };

/** All findings of an article, the gravest first, otherwise in the order of the rules and the text. */
export function runChecks(content: Content, context: CheckContext): Finding[] {
  const published = originalContent(content);
  const pending = pendingIn(content).length;
  return Object.values(rules)
    .flatMap((rule) => rule(published, { ...context, pending }))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
