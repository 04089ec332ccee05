import type { Settings } from '../../domain/settings/settings.ts';

type Layout = Settings['layout'];

/** Below this width of the window there is room for one panel at the right. */
export const ROOMY = '(min-width: 1500px)';

/** Which panels the window has room for; in focus mode none. The review takes the place of the details, the preview of both. */
export function visibleLayout(
  layout: Layout,
  roomy: boolean,
  article: boolean,
): Pick<Layout, 'library' | 'details' | 'preview' | 'review'> {
  if (layout.focus) return { library: false, preview: false, details: false, review: false };
  return {
    library: layout.library,
    preview: article && layout.preview,
    details: article && layout.details && !layout.review && (roomy || !layout.preview),
    review: article && layout.review && (roomy || !layout.preview),
  };
}
