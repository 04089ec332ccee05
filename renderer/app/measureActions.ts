import { fieldPlaces, publicPlaces } from '../../domain/find/places.ts';
import { createMeasurer, NO_MEASURES } from '../../domain/measures/measure.ts';
import { findPlaceholders } from '../../domain/measures/placeholders.ts';
import { tell } from '../ui/notices.ts';
import type { Core } from './core.ts';
import { focusField } from './focus.ts';
import { NO_COUNTS } from './uiStore.ts';

export type MeasureActions = ReturnType<typeof createMeasureActions>;

/** What is counted in the open article, after a pause in typing. */
export function createMeasureActions(core: Core) {
  const measurer = createMeasurer();
  let visited = { key: '', index: -1 };
  const editor = () => {
    const key = core.article.getState().session?.key;
    return key === undefined ? null : core.editorOf(key);
  };

  function measure(): void {
    const handle = editor();
    core.ui.setState({
      counts: handle?.counts() ?? NO_COUNTS,
      measures: handle === null ? NO_MEASURES : measurer(handle.body()),
    });
  }

  /** Selects the next place where a fact is still to come, so that typing fills it in. */
  function nextPlaceholder(): void {
    const { session, meta } = core.article.getState();
    const handle = editor();
    if (session === null || meta === null || handle === null) return;
    const all = [...fieldPlaces(meta), ...handle.body().flatMap(publicPlaces)].flatMap(({ place, text }) =>
      findPlaceholders(text).map((found) => ({ ...found, place, text })),
    );
    if (all.length === 0) {
      tell('No TK and no ?? is left in this article.');
      return;
    }
    const index = visited.key === session.key ? (visited.index + 1) % all.length : 0;
    visited = { key: session.key, index };
    const match = all[index];
    if (match === undefined) return;
    if (match.place.kind === 'field') {
      focusField(match.place.field);
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(match.start, match.end);
      return;
    }
    handle.find.reveal(match);
    handle.find.select(match);
  }

  return { measure, nextPlaceholder };
}
