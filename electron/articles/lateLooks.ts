import type { FileHandle } from 'node:fs/promises';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { sha256 } from '../files/sha256.ts';

/** Longer than a program takes that has opened a file to write it. */
const LOOK_AFTER_MS = 3_000;
/** Saves in quick succession (an import, the command line) must not use up the files a program may have open. */
const MOST_OPEN = 8;
/** More than any article; what is longer is another program's doing and kept up to here. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Files that were replaced and have no name any more. A program that had one open may still write into it, which no other
 * look would show.
 */
export interface LateLooks {
  /** Looks again after a while. `keep` gets what is there by then, unless it is what was; the file is closed at the end. */
  watch(key: ArticleKey, replaced: FileHandle, bytesHash: string | null, keep: (bytes: Buffer) => Promise<void>): void;
  /** Looks now: the article's folder is about to move, or Stet to end. */
  settle(key?: ArticleKey): Promise<void>;
}

interface Waiting {
  readonly key: ArticleKey;
  readonly look: () => Promise<void>;
  readonly timer: NodeJS.Timeout;
}

export function createLateLooks(): LateLooks {
  const waiting = new Set<Waiting>();
  return {
    watch(key, replaced, bytesHash, keep) {
      const one: Waiting = {
        key,
        async look() {
          clearTimeout(one.timer);
          // The timer and the end of Stet may come at once.
          if (!waiting.delete(one)) return;
          try {
            const bytes = await bytesOf(replaced);
            if (sha256(bytes) !== bytesHash) await keep(bytes);
          } finally {
            await replaced.close();
          }
        },
        timer: setTimeout(() => void one.look(), LOOK_AFTER_MS).unref(),
      };
      waiting.add(one);
      const oldest = waiting.values().next();
      if (waiting.size > MOST_OPEN && oldest.done !== true) void oldest.value.look();
    },
    async settle(key) {
      await Promise.all([...waiting].filter((one) => key === undefined || one.key === key).map((one) => one.look()));
    },
  };
}

/** All of it, from the beginning: nobody else reads through this handle. */
async function bytesOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
  const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, 0);
  return bytes.subarray(0, bytesRead);
}
