import type { Settings } from '../../domain/settings/settings.ts';
import type { Room } from './room.ts';

type Layout = Settings['layout'];
export type Panel = 'library' | 'details' | 'preview' | 'review';
export type Visible = Readonly<Record<Panel, boolean>>;

const NONE: Visible = { library: false, preview: false, details: false, review: false };

/**
 * Which panels stand beside the text; in focus mode none. The review takes the place of the details, the preview of both.
 * A narrow window has room for none: there a panel is a drawer over the text, whatever the layout for wider windows is.
 */
export function visibleLayout(layout: Layout, room: Room, drawer: Panel | null, article: boolean): Visible {
  if (room === 'narrow') {
    return drawer === null || (drawer !== 'library' && !article) ? NONE : { ...NONE, [drawer]: true };
  }
  if (layout.focus) return NONE;
  const roomy = room === 'roomy';
  return {
    library: layout.library,
    preview: article && layout.preview,
    details: article && layout.details && !layout.review && (roomy || !layout.preview),
    review: article && layout.review && (roomy || !layout.preview),
  };
}
