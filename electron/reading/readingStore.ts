import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ArticleIdSchema, ContentSchema, type ArticleId, type Content } from '../../domain/article/article.ts';
import { hashContent } from '../../domain/article/articleFile.ts';
import { InstantSchema } from '../../domain/body/instant.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { createFileQueue } from '../files/fileQueue.ts';
import { makeFolder } from '../files/folders.ts';
import { readLimited } from '../files/readLimited.ts';
import { readStart } from '../files/readStart.ts';
import { removeFile } from '../files/removeFile.ts';
import { sha256 } from '../files/sha256.ts';

/** What the readers at this computer remember of articles: theirs alone, so in the app's own folder and never in the desk. */
export interface ReadingStore {
  /** Null for an article that this reader has not read yet, or of which the memory is lost. */
  get(reader: string, id: ArticleId): Promise<Reading | null>;
  /** `hash`: of the same content as the file holds it, which another program may have written in its own way. */
  put(reader: string, id: ArticleId, reading: Reading, hash?: string): Promise<void>;
  /** The hash of each article's content as this reader read it. */
  hashes(reader: string): Promise<ReadonlyMap<ArticleId, string>>;
  /** The reader has saved the article: as read it was, as read it is. Until the next `put` this is known only here. */
  ownSave(reader: string, id: ArticleId, before: string, after: string): Promise<void>;
  idle(): Promise<void>;
}

/** A line of its own before the content, so that a list reads no texts. */
const HeadSchema = z.object({ reader: z.string(), id: ArticleIdSchema, at: InstantSchema, hash: z.string() });
type Head = z.infer<typeof HeadSchema>;

const ENDING = '.reading';
const HEAD_BYTES = 1024;
const MAX_BYTES = 64 * 1024 * 1024;
/** Those read longest ago are forgotten. */
const MOST = 2_000;

export function createReadingStore(folder: string): ReadingStore {
  const queue = createFileQueue();
  let heads: Promise<Map<string, Head>> | null = null;
  const nameOf = (reader: string, id: ArticleId): string => `${sha256(`${reader}\0${id}`).slice(0, 32)}${ENDING}`;
  const known = (): Promise<Map<string, Head>> => {
    heads ??= loadHeads(folder).catch((error: unknown) => {
      heads = null;
      throw error;
    });
    return heads;
  };
  return {
    get: (reader, id) => queue.run(nameOf(reader, id), () => readReading(join(folder, nameOf(reader, id)))),
    put(reader, id, { at, content }, hash) {
      const name = nameOf(reader, id);
      return queue.run(name, async () => {
        const head: Head = { reader, id, at, hash: hash ?? hashContent(content, sha256) };
        await makeFolder(folder);
        await atomicWrite(join(folder, name), `${JSON.stringify(head)}\n${JSON.stringify(content)}\n`);
        (await known()).set(name, head);
      });
    },
    async hashes(reader) {
      const all = [...(await known()).values()];
      return new Map(all.filter((head) => head.reader === reader).map(({ id, hash }) => [id, hash]));
    },
    async ownSave(reader, id, before, after) {
      const name = nameOf(reader, id);
      const head = (await known()).get(name);
      if (head?.hash === before) (await known()).set(name, { ...head, hash: after });
    },
    idle: () => queue.idle(),
  };
}

/** What cannot be read is no longer remembered: the next look at the article begins anew. */
async function readReading(path: string): Promise<Reading | null> {
  try {
    const text = (await readLimited(path, { maxBytes: MAX_BYTES })).bytes.toString('utf8');
    const end = text.indexOf('\n');
    const { at } = HeadSchema.parse(JSON.parse(text.slice(0, end)));
    const content: Content = ContentSchema.parse(JSON.parse(text.slice(end + 1)));
    return { at, content: { ...content, body: [...content.body] } };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof FailureError || errnoOf(error) !== null) return null;
    throw error;
  }
}

async function loadHeads(folder: string): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const name of await newestNames(folder)) {
    const path = join(folder, name);
    if (heads.size >= MOST) {
      await removeFile(path);
      continue;
    }
    const start = (await readStart(path, HEAD_BYTES)).toString('utf8');
    const head = HeadSchema.safeParse(parsed(start.slice(0, start.indexOf('\n'))));
    if (head.success) heads.set(name, head.data);
  }
  return heads;
}

async function newestNames(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
    const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
    return dated.sort((a, b) => b.at - a.at).map(({ name }) => name);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
