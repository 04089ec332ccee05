import type { Outlet } from '../../domain/outlet/outlet.ts';
import { SettingsSchema, type Settings, type SettingsPatch } from '../../domain/settings/settings.ts';
import { request } from '../api.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core } from './core.ts';

const SMALLEST_TEXT = 70;
const LARGEST_TEXT = 220;
const SMALLEST_ZOOM = 50;
const LARGEST_ZOOM = 300;
const PANELS = ['library', 'details', 'preview', 'review'] as const;

/** Settings are shown at once and stored behind that; a refusal shows what is stored again. */
export function createSettingsActions(core: Core) {
  const { settings } = core;

  async function change(patch: SettingsPatch): Promise<void> {
    const before = settings.getState().settings;
    settings.getState().setSettings(SettingsSchema.parse({ ...before, ...patch }));
    const stored = await request('settings:update', patch);
    if (stored.ok) return;
    settings.getState().setSettings(before);
    tellProblem(stored.error.message);
  }

  async function reset(): Promise<void> {
    const result = await request('settings:reset', undefined);
    if (!result.ok) {
      tellProblem(result.error.message);
      return;
    }
    settings.getState().setSettings(result.value);
    tell('Settings are back to what Stet came with.');
  }

  async function changeOutlet(outlet: Outlet): Promise<void> {
    const before = settings.getState().outlet;
    settings.getState().setOutlet(outlet);
    const stored = await request('outlet:update', outlet);
    if (stored.ok) return;
    settings.getState().setOutlet(before);
    tellProblem(stored.error.message);
  }

  function layout(patch: Partial<Settings['layout']>): void {
    // Who asks for a panel in focus mode is done with it.
    const asksForPanel = PANELS.some((panel) => patch[panel] === true);
    void change({ layout: { ...settings.getState().settings.layout, ...(asksForPanel ? { focus: false } : {}), ...patch } });
  }

  function zoom(step: number): void {
    const wanted = settings.getState().settings.zoom + step;
    void change({ zoom: Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, wanted)) });
  }

  function textSize(step: number): void {
    const size = settings.getState().settings.textSize + step;
    void change({ textSize: Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, size)) });
  }

  return { change, reset, changeOutlet, layout, textSize, zoom };
}
