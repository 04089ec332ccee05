import { expect, it } from 'vitest';
import type { Content } from '../../../domain/article/article.ts';
import { content } from '../store/testDesk.ts';
import { crashDesk, writer } from './crashDesk.ts';

const said = (text: string) => ({
  id: 't',
  anchor: { kind: 'article' as const },
  messages: [{ id: 'm', by: 'ana', name: 'Ana', at: '2026-11-26T10:00:00Z', text }],
});

it('what people have said since a version stays when its text is restored', async () => {
  const desk = crashDesk();
  const { key } = await desk.store.create(content('Quay', 'one'));
  const keeper = desk.keeper();
  const before: Content = (await keeper.open(key)).content;
  const { header } = await desk.store.read(key).then(({ article }) => article);
  await keeper.save(key, header.revision, { ...before, comments: [said('Later words')] });
  await keeper.restore(key, { ...before, comments: [said('Earlier words')] });
  expect((await keeper.open(key)).content.comments).toEqual([said('Later words')]);
  await keeper.closeAll();
});

it('a comment alone survives a crash before it was saved', async () => {
  const desk = crashDesk();
  const { key } = await desk.store.create(content('Quay', 'one'));
  const keeper = desk.keeper();
  const person = await writer(keeper, key);
  await person.type('Text');
  await keeper.append(key, 2, { parts: { comments: [said('Unsaved words')] } });
  await desk.recover();
  expect((await desk.other.open(key)).content.comments).toEqual([said('Unsaved words')]);
});
