import type { ThreadId } from '../../../domain/body/notes.ts';
import { describeAs, setOrRemove } from '../described.ts';
import type { CommentDesk, NoteLook } from './commentDesk.ts';

/** Writes on an element what is said about it; how that looks is in comments.css. */
export function paintNotes(element: HTMLElement, notes: readonly ThreadId[], desk: CommentDesk): void {
  const looks = notes.map((id) => desk.look(id)).filter((look) => look !== null);
  const look = looks.find(({ active }) => active) ?? looks.at(-1);
  setOrRemove(element, 'data-note', look === undefined ? '' : look.active ? 'active' : 'open');
  setOrRemove(element, 'data-note-person', look === undefined ? '' : String(look.person));
  describeAs(element, 'note', looks.length === 0 ? '' : `commented on by ${namesOf(looks)}`);
}

const namesOf = (looks: readonly NoteLook[]): string => [...new Set(looks.map(({ name }) => name))].join(', ');
