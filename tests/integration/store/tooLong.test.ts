import { expect, it } from 'vitest';
import { content, failureOf, testDesk } from './testDesk.ts';

it('refuses to save what it would refuse to open, and leaves the article as it is', async () => {
  const { store, bytes } = testDesk();
  const entry = await store.create(content('Long', 'Short.'));
  const { article } = await store.read(entry.key);
  const before = bytes(entry.key);
  const long = content('Long', 'word '.repeat(1_800_000));
  const failure = await failureOf(store.save(entry.key, article.header.revision, long));
  expect(failure.code).toBe('too-large');
  expect(failure.message).toContain('Split it');
  expect(bytes(entry.key)).toEqual(before);
});
