import type { Settings, SettingsPatch } from '../../domain/settings/settings.ts';
import { SettingsSchema } from '../../domain/settings/settings.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { PersonalDataSchema, type PersonalData, type Remembered } from './personalData.ts';

/** Where the personal data are kept: settings.json in the app, a plain object in tests. */
export interface Keeper {
  /** Throws when what is kept cannot be read. */
  read(): unknown;
  write(data: PersonalData): void;
  /** Puts what is kept aside under another name and starts empty; gives that name. */
  setAside(): string;
}

export interface SettingsStore {
  get(): Settings;
  update(patch: SettingsPatch): Settings;
  reset(): Settings;
  remembered(): Remembered;
  remember(patch: Partial<Remembered>): void;
  /** What the person should know about the start, or null. */
  readonly notice: string | null;
}

/** Settings and memory behind their schema. What cannot be used is kept aside, and the defaults begin anew. */
export function createSettingsStore(keeper: Keeper): SettingsStore {
  const started = start(keeper);
  let data = started.data;
  const write = (next: PersonalData): void => {
    keeper.write(next);
    data = next;
  };
  return {
    notice: started.notice,
    get: () => data.settings,
    update(patch) {
      write({ ...data, settings: SettingsSchema.parse({ ...data.settings, ...patch }) });
      return data.settings;
    },
    reset() {
      write({ ...data, settings: SettingsSchema.parse({}) });
      return data.settings;
    },
    remembered: () => data.remembered,
    remember(patch) {
      data = { ...data, remembered: { ...data.remembered, ...patch } };
      try {
        keeper.write(data);
      } catch (error) {
        // A full disk must not fail what was only to be remembered: an export that is done, a desk that is open.
        if (errnoOf(error) === null) throw error;
      }
    },
  };
}

function start(keeper: Keeper): { data: PersonalData; notice: string | null } {
  const read = readSafely(keeper);
  if (read !== null) return { data: read, notice: null };
  const name = keeper.setAside();
  const notice = `Your settings could not be read and were reset. The old ones are kept as ${name}.`;
  return { data: PersonalDataSchema.parse({}), notice };
}

function readSafely(keeper: Keeper): PersonalData | null {
  try {
    const parsed = PersonalDataSchema.safeParse(keeper.read());
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
