import type { Article } from '../domain/article/article.ts';
import { InstantSchema } from '../domain/body/instant.ts';
import type { ArticleKey } from '../domain/library/entry.ts';
import { changesSince, type NewThing } from '../domain/reading/since.ts';
import { spokenThing } from '../domain/reading/spokenThing.ts';
import { isDirect } from '../domain/reading/trackSince.ts';
import { VersionIdSchema, versionTime, type VersionId } from '../domain/versions/version.ts';
import type { Desk } from '../electron/desk/deskSession.ts';
import { FailureError } from '../electron/files/failureError.ts';
import { readVersion, versionIds } from '../electron/versions/versionStore.ts';
import { WrongUse, type Outcome } from './command.ts';

interface Given {
  readonly desk: Desk;
  readonly key: ArticleKey;
  readonly article: Article;
}

/** What is new in an article since one of its versions, named by its id or by a time at which it was the newest. */
export async function newSince({ desk, key, article }: Given, words: string): Promise<Outcome> {
  const id = await versionOf(desk.path, key, words);
  const version = await readVersion(desk.path, key, id);
  const { things } = changesSince(version.content, article.content, article.header.savedAt);
  const lines = things.length === 0 ? [`Nothing is new since ${id}.`] : things.map(spokenThing);
  return { lines, json: { key, since: id, new: things.map(jsonOf) }, exit: things.length === 0 ? 0 : 1 };
}

async function versionOf(desk: string, key: ArticleKey, words: string): Promise<VersionId> {
  const ids = await versionIds(desk, key);
  if (VersionIdSchema.safeParse(words).success) {
    if (ids.includes(words)) return words;
    throw new FailureError('not-found', `This article has no version ${words}. Its versions folder has their names.`);
  }
  const time = InstantSchema.safeParse(words);
  if (!time.success) throw new WrongUse(`“${words}” is neither a version nor a time such as 2026-11-26T14:02:00Z.`);
  const id = ids.find((one) => Date.parse(versionTime(one)) <= Date.parse(time.data));
  if (id === undefined) throw new FailureError('not-found', `No version of this article is as old as ${words}.`);
  return id;
}

function jsonOf(thing: NewThing): Record<string, unknown> {
  const { kind } = thing;
  const spoken = spokenThing(thing);
  switch (kind) {
    case 'text': {
      const { kind: how, inserted, deleted, block, field, change } = thing.suggestion;
      const who = isDirect(change) ? {} : { by: change.name, at: change.at, pass: change.pass };
      return { kind: how, spoken, inserted, deleted, block, field, ...who };
    }
    case 'status':
      return { kind, spoken, from: thing.from, to: thing.to };
    case 'decided':
      return { kind, spoken, outcome: thing.decided.outcome, id: thing.decided.suggestion.id };
    case 'talk': {
      const { what, name, at, words, thread } = thing.talk;
      return { kind: what, spoken, thread: thread.id, by: name, at, words };
    }
  }
}
