import { runChecks } from '../../domain/checks/registry.ts';
import type { Finding } from '../../domain/checks/finding.ts';
import { request, type ExportFormat } from '../api.ts';
import type { Pictures } from '../features/export/ExportDialog.tsx';
import { PLAIN_OUTLET } from '../features/settings/settingsStore.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core, SavedContent } from './core.ts';
import { focusField } from './focus.ts';
import type { PanelActions } from './panelActions.ts';

/** Preview, checks and export of the article on the screen. */
export function createExportActions(core: Core, panels: Pick<PanelActions, 'show'>) {
  const { ui, autosave } = core;

  function preview() {
    const now = core.contentOnScreen();
    if (now === null)
      return Promise.resolve({
        ok: false,
        error: { code: 'not-found', message: 'No article is open.' },
      } as const);
    return request('preview:show', { key: now.session.key, content: now.content as SavedContent });
  }

  function check(): void {
    const now = core.contentOnScreen();
    if (now === null) return;
    const outlet = core.settings.getState().outlet ?? PLAIN_OUTLET;
    const mediaFiles = new Set(now.session.media);
    ui.setState({ findings: runChecks(now.content, { outlet, mediaFiles, now: new Date().toISOString() }) });
  }

  /** Writes what is on disk, after making sure that it is what is on the screen. True when a file was written. */
  async function write(format: ExportFormat, pictures: Pictures): Promise<boolean> {
    const key = core.article.getState().session?.key;
    if (key === undefined) return false;
    const saved = await autosave.flush(key);
    const revision = autosave.revision(key);
    if (!saved || revision === null) {
      tellProblem('The article could not be saved, so it was not exported. See the status line.');
      return false;
    }
    const result = await request('export:write', { key, revision, format, pictures });
    if (result.ok) {
      tell(`Exported ${fileName(result.value.path)}`, {
        label: 'Show in folder',
        run: () => void showInFolder(),
      });
      return true;
    }
    if (result.error.code !== 'cancelled') tellProblem(result.error.message);
    return false;
  }

  async function copy(format: ExportFormat): Promise<boolean> {
    const now = core.contentOnScreen();
    if (now === null) return false;
    const result = await request('export:copy', {
      key: now.session.key,
      content: now.content as SavedContent,
      format,
    });
    if (result.ok) tell(format === 'html' ? 'Copied the page as HTML.' : 'Copied the article as HTML.');
    else tellProblem(result.error.message);
    return result.ok;
  }

  async function showInFolder(): Promise<void> {
    const shown = await request('export:showInFolder', undefined);
    if (!shown.ok) tellProblem(shown.error.message);
  }

  /** Goes where a finding points. */
  function jump(finding: Finding): void {
    ui.setState({ dialog: null });
    const { anchor } = finding;
    // After the dialog has gone and given the focus back.
    setTimeout(() => {
      const key = core.article.getState().session?.key;
      if (key === undefined) return;
      if (anchor.kind === 'block') core.editorOf(key)?.scrollTo(anchor.id);
      else if (anchor.kind === 'article') core.editorOf(key)?.focus();
      else if (anchor.field.startsWith('outlet.')) ui.setState({ dialog: 'settings' });
      else showField(anchor.field);
    }, 80);
  }

  function showField(field: string): void {
    if (focusField(field)) return;
    panels.show('details');
    requestAnimationFrame(() => focusField(field));
  }

  return { preview, check, write, copy, jump };
}

function fileName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}
