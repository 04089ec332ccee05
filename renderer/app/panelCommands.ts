import type { Settings } from '../../domain/settings/settings.ts';
import type { CommandTable } from '../features/commands/commandTable.ts';
import type { Core } from './core.ts';
import type { createSettingsActions } from './settingsActions.ts';
import { ROOMY, visibleLayout } from './visibleLayout.ts';

type Panel = 'library' | 'details' | 'preview' | 'review';
type Names = 'view.library' | 'view.details' | 'view.preview' | 'review.panel';

/** The commands that show and put away panels. One that is asked for is seen: others make room for it where there is too little. */
export function createPanelCommands(core: Core, { layout }: ReturnType<typeof createSettingsActions>): Pick<CommandTable, Names> {
  const toggle = (panel: Panel, without: (roomy: boolean) => Partial<Settings['layout']> = () => ({})) => (): void => {
    const roomy = window.matchMedia(ROOMY).matches;
    const visible = visibleLayout(core.settings.getState().settings.layout, roomy, core.article.getState().session !== null);
    if (visible[panel]) layout({ [panel]: false });
    else layout({ [panel]: true, ...without(roomy) });
  };
  return {
    'view.library': toggle('library'),
    'view.details': toggle('details', (roomy) => (roomy ? { review: false } : { review: false, preview: false })),
    'view.preview': toggle('preview'),
    'review.panel': toggle('review', (roomy) => (roomy ? {} : { preview: false })),
  };
}
