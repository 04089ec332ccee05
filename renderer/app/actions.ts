import { createArticleActions } from './articleActions.ts';
import { createCommandTable } from './commandActions.ts';
import { createCommentActions } from './commentActions.ts';
import { createCommentPlaces } from './commentPlaces.ts';
import { createConflictActions } from './conflictActions.ts';
import { createCore } from './core.ts';
import { createDeskActions } from './deskActions.ts';
import { createExportActions } from './exportActions.ts';
import { createFindActions } from './findActions.ts';
import { createImportActions } from './importActions.ts';
import { createKeepActions } from './keepActions.ts';
import { createLibraryActions } from './libraryActions.ts';
import { createMeasureActions } from './measureActions.ts';
import { createMenuState } from './menuState.ts';
import { createReadingActions } from './readingActions.ts';
import { createReviewActions } from './reviewActions.ts';
import { createPanelActions } from './panelActions.ts';
import { createReviewDesk } from './reviewDesk.ts';
import { createSettingsActions } from './settingsActions.ts';
import { createMisspellingActions } from './misspellingActions.ts';
import { createSpellingActions } from './spellingActions.ts';
import { createTabActions } from './tabActions.ts';
import { createWindowActions } from './windowActions.ts';
import { createRunner } from '../features/commands/commandTable.ts';

export type Stet = ReturnType<typeof createStet>;

/** Everything the window can do, joined once; components get it as one value. */
export function createStet() {
  const core = createCore();
  const tabs = createTabActions(core);
  const reading = createReadingActions(core);
  const articles = createArticleActions(core, tabs, reading);
  const library = createLibraryActions(core, articles, tabs);
  const keep = createKeepActions(core, articles, library);
  const windows = createWindowActions(core, tabs, articles);
  const desks = createDeskActions(core, articles, tabs, library, keep, windows);
  const settings = createSettingsActions(core);
  const panels = createPanelActions(core, settings);
  const exports = createExportActions(core, panels);
  const imports = createImportActions(core, articles, library);
  const conflicts = createConflictActions(core, articles, tabs);
  const spelling = createSpellingActions(core, settings);
  const misspelling = createMisspellingActions(core, spelling);
  const measuring = createMeasureActions(core);
  const reviewing = createReviewActions(core);
  const finding = createFindActions(core, reviewing.changeMeta);
  const { author } = createReviewDesk(core, () => core.article.getState().session?.key ?? null);
  const me = () => {
    const { pass: _pass, ...person } = author();
    return person;
  };
  const places = createCommentPlaces(core, me);
  const commenting = { ...places, ...createCommentActions(core, me, places.refresh) };
  const menuState = createMenuState(core, panels);
  const parts = {
    core, articles, tabs, windows, library, desks, exports, imports, settings, panels, keep, finding, measuring, reading, reviewing, spelling,
    misspelling, commenting,
  };
  const table = createCommandTable(parts);
  const runAny = createRunner(table, menuState);
  /** Behind a dialog nothing happens that the dialog hides. Dialogs stand beside the app: the article is not looked through. */
  const run: typeof runAny = (id) => {
    const isBehind = [...document.body.children].some((part) => part.id !== 'root' && part.querySelector('[role="dialog"][data-open]:not([data-nested])') !== null);
    if (isBehind && id !== 'file.save') return;
    panels.makeWay(id);
    runAny(id);
  };
  return { ...parts, conflicts, menuState, run };
}
