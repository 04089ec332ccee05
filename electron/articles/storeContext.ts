import type { Header } from '../../domain/article/article.ts';
import type { Sha256 } from '../../domain/article/articleFile.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { createFileQueue, type FileQueue } from '../files/fileQueue.ts';
import type { SwapNames } from '../files/swapNames.ts';
import { createLateLooks, type LateLooks } from './lateLooks.ts';

export interface StoreDeps {
  /** The desk's folder; must exist. */
  readonly desk: string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly sha256: Sha256;
  /** Tells the person that another program's text was kept after a save had already been told. */
  readonly tell?: (sentence: string) => void;
  /** Instead of the system's call, for tests and measurements. */
  readonly swap?: SwapNames;
}

/** What this store last read or wrote of an article: what a save may replace. */
export interface Seen {
  readonly header: Header;
  readonly bytesHash: string;
  /** Of the content really there; differs from the header's when another program edited it. */
  readonly contentHash: string;
}

/** What the parts of one store share. */
export interface StoreContext extends StoreDeps {
  readonly queue: FileQueue;
  readonly seen: Map<ArticleKey, Seen>;
  /** Bytes of ours that a failed write may have put in place before it failed: no other program's, and not yet safe. */
  readonly unsure: Map<ArticleKey, string>;
  /** Articles on the screen, each with the mark of the last foreign change told of (changedOnDisk.ts). */
  readonly opened: Map<ArticleKey, string>;
  /** Files that were replaced a moment ago, still looked after. */
  readonly late: LateLooks;
  /** The last copy kept for an article in conflict, so that a repeated save does not keep the same text twice. */
  readonly keptAside: Map<ArticleKey, { readonly contentHash: string; readonly name: string }>;
}

export function newContext(deps: StoreDeps): StoreContext {
  return { ...deps, queue: createFileQueue(), seen: new Map(), unsure: new Map(), opened: new Map(), late: createLateLooks(), keptAside: new Map() };
}
