import { clipQuote } from '../../domain/comments/thread.ts';
import { selectedIn } from '../editor/comments/selectedIn.ts';
import type { CommentTarget } from '../editor/comments/commentTypes.ts';
import type { DraftChoice } from '../features/comments/commentStore.ts';

export const wholeArticle: DraftChoice = { anchor: { kind: 'article' }, spans: [] };

/** A field above the text that has the focus. */
export function fieldWithFocus(): DraftChoice | null {
  const active = document.activeElement;
  const field = active?.closest<HTMLElement>('main [data-field]')?.dataset['field'];
  if (field === undefined || field === 'body') return null;
  const quote = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement ? selectedIn(active) : '';
  return { anchor: { kind: 'field', field, quote: clipQuote(quote) }, spans: [] };
}

/** What a new comment may be about, the most likely first. */
export function draftChoices(field: DraftChoice | null, { text, block, field: inObject }: CommentTarget): readonly DraftChoice[] {
  if (field !== null) return [field, wholeArticle];
  const choices: DraftChoice[] = [];
  const [first] = text?.spans ?? [];
  if (text !== null && first !== undefined) choices.push({ anchor: { kind: 'text', block: first.id, quote: text.quote }, spans: text.spans });
  if (block !== null && inObject !== null) {
    choices.push({ anchor: { kind: 'field', field: inObject, block: block.id, quote: block.quote }, spans: [] });
  }
  if (block !== null) choices.push({ anchor: { kind: 'block', block: block.id, quote: block.quote }, spans: [] });
  return [...choices, wholeArticle];
}
