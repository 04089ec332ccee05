import type { Settings } from '../../domain/settings/settings.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { SettingsStore } from './settingsStore.ts';

export function settingsHandlers(
  store: SettingsStore,
  changed: (settings: Settings) => void,
): SomeHandlers<'settings:get' | 'settings:update' | 'settings:reset'> {
  const tell = (settings: Settings): Settings => {
    changed(settings);
    return settings;
  };
  return {
    'settings:get': () => store.get(),
    'settings:update': async (patch) => tell(await store.update(patch)),
    'settings:reset': async () => tell(await store.reset()),
  };
}
