/** Named in editor/comments/comments.css. */
const DRAFT = 'stet-comment-draft';

/** Shows what a comment that is being written is about, without touching the page. */
export function showDraft(ranges: readonly StaticRange[]): void {
  if (ranges.length === 0) CSS.highlights.delete(DRAFT);
  else CSS.highlights.set(DRAFT, new Highlight(...ranges));
}
