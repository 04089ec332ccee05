import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createShelf } from '../../../renderer/app/shelf.ts';

interface State {
  readonly text: string;
  readonly add: (more: string) => void;
}

function shelfOfTexts() {
  const store = createStore<State>((set) => ({
    text: '',
    add: (more) => {
      set(({ text }) => ({ text: text + more }));
    },
  }));
  return { store, shelf: createShelf(store) };
}

describe('shelf', () => {
  it('gives each article its own state back', () => {
    const { store, shelf } = shelfOfTexts();
    shelf.show('a', { text: 'A' });
    store.getState().add('1');
    shelf.show('b', { text: 'B' });
    store.getState().add('2');
    expect(shelf.of('a')?.text).toBe('A1');
    shelf.show('a');
    store.getState().add('3');
    expect(store.getState().text).toBe('A13');
    expect(shelf.of('b')?.text).toBe('B2');
  });

  it('changes an article in the background without touching the one on the screen', () => {
    const { store, shelf } = shelfOfTexts();
    shelf.show('a', { text: 'A' });
    shelf.show('b', { text: 'B' });
    const heard = vi.fn();
    shelf.subscribe(heard);
    shelf.change('a', ({ text }) => ({ text: `${text}!` }));
    expect(heard).toHaveBeenCalledOnce();
    expect([store.getState().text, shelf.of('a')?.text]).toEqual(['B', 'A!']);
  });

  it('forgets what is closed, and begins empty', () => {
    const { store, shelf } = shelfOfTexts();
    shelf.show('a', { text: 'A' });
    shelf.drop('a');
    expect([shelf.of('a'), store.getState().text]).toEqual([null, '']);
    shelf.show('a');
    expect(store.getState().text).toBe('');
    shelf.change('never', () => ({ text: 'x' }));
    expect(shelf.of('never')).toBeNull();
  });

  it('shows an opened article anew when it is opened over itself', () => {
    const { store, shelf } = shelfOfTexts();
    shelf.show('a', { text: 'A' });
    shelf.show('a', { text: 'again' });
    expect(store.getState().text).toBe('again');
  });
});
