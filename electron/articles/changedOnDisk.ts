import type { Payload } from '../../contract/contract.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { readArticleFile } from './articleOnDisk.ts';
import { articlePath } from './articlePaths.ts';
import type { StoreContext } from './storeContext.ts';

type Change = Payload<'article:changedOnDisk'>;

/** What another program did to the articles that are open, each state told once. */
export async function changesOnDisk(context: StoreContext): Promise<Change[]> {
  const changes: Change[] = [];
  for (const key of context.opened.keys()) {
    const state = await context.queue.run(key, () => stateOf(context, key));
    const told = context.opened.get(key);
    if (told === undefined || state === UNKNOWN || told === state.mark) continue;
    context.opened.set(key, state.mark);
    if (state.kind !== null) changes.push({ key, kind: state.kind });
  }
  return changes;
}

interface State {
  readonly kind: Change['kind'] | null;
  /** Two states of one mark are the same to the person. */
  readonly mark: string;
}
const SAME: State = { kind: null, mark: '' };
/** The disk does not say. It is no news of another program; the next save tells what is wrong. */
const UNKNOWN: State = { kind: null, mark: '?' };

async function stateOf(context: StoreContext, key: ArticleKey): Promise<State> {
  const seen = context.seen.get(key);
  if (seen === undefined) return SAME;
  try {
    const disk = await readArticleFile(articlePath(context.desk, key), context.desk, context.sha256);
    if (disk.bytesHash === seen.bytesHash || disk.bytesHash === context.unsure.get(key)) return SAME;
    const same = disk.hash === seen.contentHash;
    return same ? SAME : { kind: 'changed', mark: disk.bytesHash };
  } catch (error) {
    if (error instanceof FailureError) return { kind: 'changed', mark: 'damaged' };
    if (errnoOf(error) === 'ENOENT') return { kind: 'gone', mark: 'gone' };
    if (errnoOf(error) !== null) return UNKNOWN;
    throw error;
  }
}
