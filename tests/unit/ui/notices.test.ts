import { afterEach, expect, test, vi } from 'vitest';
import { noticeManager, tell } from '../../../renderer/ui/notices.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the same sentence takes the place of the one before, and is told anew', () => {
  const shown = new Map<string, unknown>();
  vi.spyOn(noticeManager, 'add').mockImplementation(({ id = '', description }) => {
    shown.set(id, description);
    return id;
  });
  vi.spyOn(noticeManager, 'close').mockImplementation((id = '') => {
    shown.delete(id);
  });
  tell('Moved “Harbour” to the trash.');
  tell('Accepted 1 suggestion.');
  const [, first] = [...shown.keys()];
  tell('Accepted 1 suggestion.');
  expect([...shown.values()]).toEqual(['Moved “Harbour” to the trash.', 'Accepted 1 suggestion.']);
  expect([...shown.keys()]).not.toContain(first);
});
