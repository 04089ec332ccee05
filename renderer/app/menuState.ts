import { COMMAND_IDS, commandOf, type CommandId, type MenuState } from '../../domain/commands/commands.ts';
import { isFrozen } from '../features/review/reviewStore.ts';
import { isOn } from '../features/toolbar/toolbarGroups.ts';
import type { Core } from './core.ts';
import type { PanelActions } from './panelActions.ts';

/** The facts that commands depend on, as they are now. */
export function createMenuState(core: Core, shown: Pick<PanelActions, 'visible'>): () => MenuState {
  return () => {
    const { session, status, inBody } = core.article.getState();
    const { mode, view } = core.review.getState();
    const { layout } = core.settings.getState().settings;
    const desk = core.desk.getState().desks?.current != null;
    const article = session !== null;
    const writable = session?.readOnly === null;
    const body = writable && inBody && !isFrozen(core.review.getState());
    const facts = { desk, article, writable, body, table: body && status?.table != null };
    const visible = shown.visible();
    const panels: Partial<Record<CommandId, boolean>> = {
      'view.library': visible.library,
      'view.details': visible.details,
      'view.preview': visible.preview,
      'view.invisibles': core.settings.getState().settings.invisibles,
      'review.panel': visible.review,
      'review.comments': article && layout.comments && core.comments.getState().threads.length > 0,
      'view.focus': article && layout.focus,
      'view.typewriter': article && layout.typewriter,
      'review.suggest': article && mode === 'suggest',
      'review.read': article && mode === 'read',
      'review.viewAll': article && view === 'all',
      'review.viewSimple': article && view === 'simple',
      'review.viewOriginal': article && view === 'original',
      'review.viewFinal': article && view === 'final',
      'review.viewSince': article && view === 'since',
    };
    return {
      holds: (['desk', 'article', 'writable', 'body', 'table'] as const).filter((fact) => facts[fact]),
      on: COMMAND_IDS.filter(
        (id) => commandOf(id).toggles === true && (panels[id] ?? (facts.body && isOn(id, status))),
      ),
    };
  };
}
