import { create } from 'zustand';
import { OutletSchema, type Outlet } from '../../../domain/outlet/outlet.ts';
import { SettingsSchema, type Settings } from '../../../domain/settings/settings.ts';

export interface SettingsState {
  readonly settings: Settings;
  /** Null without a desk. */
  readonly outlet: Outlet | null;
  readonly setSettings: (settings: Settings) => void;
  readonly setOutlet: (outlet: Outlet | null) => void;
}

/** Settings as the main process last told them. */
export function createSettingsStore() {
  return create<SettingsState>((set) => ({
    settings: SettingsSchema.parse({}),
    outlet: null,
    setSettings: (settings) => {
      set({ settings });
    },
    setOutlet: (outlet) => {
      set({ outlet });
    },
  }));
}

/** The outlet that fields and checks assume until the desk's own is known. */
export const PLAIN_OUTLET: Outlet = OutletSchema.parse({});
