import type { Settings, SettingsPatch } from '../../domain/settings/settings.ts';
import { SettingsSchema } from '../../domain/settings/settings.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { createFileQueue } from '../files/fileQueue.ts';
import { PersonalDataSchema, type PersonalData, type Remembered } from './personalData.ts';

/** Where the personal data are kept: settings.json in the app, a plain object in tests. */
export interface Keeper {
  /** Throws when what is kept cannot be read. */
  read(): unknown;
  write(data: PersonalData): Promise<void>;
  /** Puts what is kept aside under another name and starts empty; gives that name. */
  setAside(): string;
}

export interface SettingsStore {
  get(): Settings;
  /** Resolves when the change is on disk; one that cannot be written is not made. */
  update(patch: SettingsPatch): Promise<Settings>;
  reset(): Promise<Settings>;
  remembered(): Remembered;
  /** At once; it is written later, so that nothing waits for the disk, and forgotten where that fails. */
  remember(patch: Partial<Remembered>): void;
  /** Resolves when everything is written. */
  idle(): Promise<void>;
  /** What the person should know about the start, or null. */
  readonly notice: string | null;
}

/** Settings and memory behind their schema. What cannot be used is kept aside, and the defaults begin anew. */
export function createSettingsStore(keeper: Keeper): SettingsStore {
  const started = start(keeper);
  let data = started.data;
  const queue = createFileQueue();
  const change = (to: (now: Settings) => unknown): Promise<Settings> =>
    queue.run('', async () => {
      const settings = SettingsSchema.parse(to(data.settings));
      await keeper.write({ ...data, settings });
      // What is remembered may be newer by now.
      data = { ...data, settings };
      return settings;
    });
  const writeNow = async (): Promise<void> => {
    try {
      await keeper.write(data);
    } catch (error) {
      // A full disk must not fail what was only to be remembered: an export that is done, a desk that is open.
      if (errnoOf(error) === null) throw error;
    }
  };
  return {
    notice: started.notice,
    get: () => data.settings,
    update: (patch) => change((now) => ({ ...now, ...patch })),
    reset: () => change(() => ({})),
    remembered: () => data.remembered,
    remember(patch) {
      data = { ...data, remembered: { ...data.remembered, ...patch } };
      void queue.run('', writeNow);
    },
    idle: () => queue.idle(),
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
