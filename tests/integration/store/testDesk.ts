import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newContent, type Content } from '../../../domain/article/article.ts';
import { parseArticle, type ParsedArticle } from '../../../domain/article/articleFile.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import type { Paragraph } from '../../../domain/body/body.ts';
import { createArticleStore, type ArticleStore } from '../../../electron/articles/articleStore.ts';
import type { StoreDeps } from '../../../electron/articles/storeContext.ts';
import { FailureError } from '../../../electron/files/failureError.ts';
import type { SwapNames } from '../../../electron/files/swapNames.ts';
import { sha256 } from '../../../electron/files/sha256.ts';
import type { Failure } from '../../../contract/errors.ts';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../files/tempFolder.ts';

export interface TestDesk {
  readonly desk: string;
  readonly store: ArticleStore;
  /** A second program on the same desk. */
  readonly other: ArticleStore;
  path(key: string, file?: string): string;
  /** The same desk through a store whose names are swapped by this. */
  withSwap(swap: SwapNames, tell?: (sentence: string) => void): ArticleStore;
  bytes(key: string): Buffer;
  write(key: string, data: string | Uint8Array): void;
}

export function testDesk(now: () => Date = () => new Date()): TestDesk {
  const desk = tempFolder();
  const open = (more: Partial<StoreDeps> = {}): ArticleStore => {
    const store = createArticleStore({ desk, newId: randomUUID, now, sha256, ...more });
    onTestFinished(() => store.idle());
    return store;
  };
  const path = (key: string, file = 'article.json'): string => join(desk, key, file);
  return {
    desk,
    store: open(),
    other: open(),
    path,
    withSwap: (swap, tell = () => undefined) => open({ swap, tell }),
    bytes: (key) => readFileSync(path(key)),
    write: (key, data) => {
      writeFileSync(path(key), data);
    },
  };
}

export const paragraph = (text: string): Paragraph => ({ type: 'paragraph', id: randomUUID(), runs: [{ text }] });

/** Content with a headline and paragraphs. */
export function content(headline: string, ...texts: string[]): Content {
  return { ...newContent({ headline }, randomUUID), body: texts.map(paragraph) };
}

export const textOf = (given: Content): string[] => given.body.map(blockText);

export function parsed(bytes: Uint8Array): ParsedArticle {
  const result = parseArticle(new TextDecoder().decode(bytes), sha256);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

/** The failure a call ends with; fails the test when it does not end with one. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('expected a failure');
}
