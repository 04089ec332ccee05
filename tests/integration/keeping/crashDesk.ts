import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../../domain/article/article.ts';
import { diffContent } from '../../../domain/journal/delta.ts';
import type { RecoveryReport } from '../../../domain/recovery/report.ts';
import { createArticleKeeper, type ArticleKeeper } from '../../../electron/keeping/articleKeeper.ts';
import { recoverDesk } from '../../../electron/recovery/recoverDesk.ts';
import { tempFolder } from '../files/tempFolder.ts';
import { paragraph, testDesk, type TestDesk } from '../store/testDesk.ts';

/** A desk with a journal folder, whose app can end at any moment. */
export interface CrashDesk extends TestDesk {
  readonly profile: string;
  readonly journals: string;
  keeper(): ArticleKeeper;
  /** What the next start does. */
  recover(): Promise<RecoveryReport[]>;
  /** What the person was told of journal and versions. */
  readonly troubles: string[];
  files(key: string, folder?: string): string[];
}

export function crashDesk(): CrashDesk {
  const desk = testDesk();
  const profile = tempFolder();
  const journals = join(profile, 'journals');
  const troubles: string[] = [];
  return {
    ...desk,
    troubles,
    profile,
    journals,
    keeper: () =>
      createArticleKeeper({
        articles: desk.store, journals, now: () => new Date(),
        trouble: (sentence) => void troubles.push(sentence),
      }),
    recover: () => recoverDesk({ articles: desk.other, journals, newId: randomUUID, now: () => new Date(), runningSince: new Date() }),
    files: (key, folder = '') => readdirSync(join(desk.desk, key, folder)).sort(),
  };
}

/** Somebody at work on an article: what the page would send. */
export async function writer(keeper: ArticleKeeper, key: string) {
  const opened = await keeper.open(key);
  let { revision } = opened.header;
  let seq = 0;
  let last: Content | null = null;
  let now: Content = opened.content;
  return {
    text: () => now,
    /** Adds a paragraph; it is in the journal when this resolves. */
    async type(text: string): Promise<void> {
      now = { ...now, body: [...now.body, paragraph(text)] };
      seq += 1;
      if (last === null) await keeper.base(key, seq, now);
      else await keeper.append(key, seq, diffContent(last, now)!);
      last = now;
    },
    async save(): Promise<void> {
      ({ revision } = await keeper.save(key, revision, now, seq === 0 ? undefined : seq));
    },
  };
}
