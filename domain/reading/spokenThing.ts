import { spokenThread } from '../comments/list.ts';
import { spoken } from '../review/suggestion.ts';
import type { NewThing } from './since.ts';
import { DIRECTLY, isDirect } from './trackSince.ts';

/** A new thing in words, as a screen reader says it: "insertion by Ana, legal pass: misstated", "edited directly, deletion: lied". */
export function spokenThing(thing: NewThing): string {
  switch (thing.kind) {
    case 'text': {
      const { suggestion } = thing;
      const words = spoken(suggestion);
      if (!isDirect(suggestion.change)) return words;
      return `edited directly, ${words.replace(` by ${DIRECTLY.name}, ${DIRECTLY.pass} pass`, '')}`;
    }
    case 'status':
      return `status: ${thing.from} becomes ${thing.to}`;
    case 'decided': {
      const { outcome, suggestion } = thing.decided;
      return `${outcome === 'accept' ? 'accepted' : 'rejected'}: ${spoken(suggestion)}`;
    }
    case 'talk': {
      const { what, name, words, thread } = thing.talk;
      const about = spokenThread({ thread, detached: false });
      if (what === 'reply') return `reply by ${name ?? 'somebody'}: ${words} (${about})`;
      if (what === 'comment') return `${about}: ${words}`;
      return what === 'resolved' ? `resolved by ${name ?? 'somebody'}: ${about}` : `open again: ${about}`;
    }
  }
}
