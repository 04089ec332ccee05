import { join } from 'node:path';
import { newOutlet, OutletSchema, type Outlet } from '../../domain/outlet/outlet.ts';
import { localStamp } from '../articles/articlePaths.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { createFileQueue } from '../files/fileQueue.ts';
import { readLimited } from '../files/readLimited.ts';
import { setFileAside } from '../files/setFileAside.ts';

const OUTLET_FILE = 'outlet.json';
const MAX_BYTES = 1024 * 1024;

export interface OutletStore {
  /** The desk's outlet; a new one's where there is no file yet or the file is damaged. */
  get(): Promise<Outlet>;
  update(outlet: Outlet): Promise<Outlet>;
  /** Why the file cannot be used, or null. */
  problem(): Promise<string | null>;
}

type Found = Outlet | 'missing' | 'damaged';

export function createOutletStore(desk: string, now: () => Date): OutletStore {
  const path = join(desk, OUTLET_FILE);
  const queue = createFileQueue();
  return {
    async get() {
      const found = await readOutlet(path, desk);
      return typeof found === 'string' ? newOutlet() : found;
    },
    update: (outlet) =>
      queue.run(path, () =>
        explained('The outlet’s settings were not saved', async () => {
          // A damaged file may still hold what somebody can read: it is kept beside the new one.
          if ((await readOutlet(path, desk)) === 'damaged') setFileAside(path, `outlet.damaged-${localStamp(now())}.json`);
          await atomicWrite(path, `${JSON.stringify(outlet, null, 2)}\n`);
          return outlet;
        }),
      ),
    async problem() {
      if ((await readOutlet(path, desk)) !== 'damaged') return null;
      return `${OUTLET_FILE} in the desk cannot be read, so the outlet’s settings are those of a new desk. The file is untouched.`;
    },
  };
}

async function readOutlet(path: string, desk: string): Promise<Found> {
  try {
    const { bytes } = await readLimited(path, { maxBytes: MAX_BYTES, within: desk });
    const parsed = OutletSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : 'damaged';
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'missing';
    if (error instanceof SyntaxError || error instanceof FailureError) return 'damaged';
    throw error;
  }
}
