import { scriptOf } from '../../domain/export/language.ts';
import { isFootnote, isTextBlock, type Block } from '../../domain/body/body.ts';
import { noteRuns } from '../../domain/body/footnoteNote.ts';
import { blockPlaces, fieldPlaces, placeKey, type PlacedText } from '../../domain/find/places.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import type { Match } from '../../domain/find/findInArticle.ts';
import { spelledWords } from '../../domain/spelling/spelledText.ts';
import { wordsIn } from '../../domain/spelling/wordsIn.ts';
import { spellingWords } from '../features/spelling/spellingStore.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { tell } from '../ui/notices.ts';
import type { Core } from './core.ts';
import { focusField } from './focus.ts';
import type { SpellingActions } from './spellingActions.ts';

/** Going from one misspelled word to the next, through fields, text and picture texts. */
export function createMisspellingActions(core: Core, { spelling, wrongOf }: SpellingActions) {
  /** The field that was gone to last; which text of the body it holds is not written on it. */
  let last: Visited = { field: null, key: '' };
  let isWaiting = false;

  /** Goes there as soon as the dictionary is read, if the article is still on the screen. */
  function nextOnceRead(key: ArticleKey): void {
    tell('The dictionary is being read.');
    if (isWaiting) return;
    isWaiting = true;
    const stop = spelling.subscribe(({ phase }) => {
      if (phase === 'loading') return;
      stop();
      isWaiting = false;
      if (core.article.getState().session?.key === key) void next();
    });
  }

  async function next(): Promise<void> {
    const { session, meta } = core.article.getState();
    const handle = session === null ? null : core.editorOf(session.key);
    if (session === null || meta === null || handle === null) return;
    const { phase } = spelling.getState();
    if (phase === 'loading') {
      nextOnceRead(session.key);
      return;
    }
    if (phase !== 'ready') {
      tell(phase === 'off' ? 'Spelling is switched off: see Settings, Language.' : `This article’s language: ${spellingWords(phase)}.`);
      return;
    }
    const script = scriptOf(meta.language);
    const places: PlacedText[] = [...fieldPlaces(meta), ...handle.body().flatMap(blockPlaces)];
    const words = [...fieldPlaces(meta).flatMap((one) => wordsOf(one, script)), ...handle.body().flatMap((block) => blockWords(block, script))];
    const wrong = await wrongOf(words.map(({ word }) => word));
    if (core.article.getState().session !== session) return;
    const order = new Map(places.map(({ place }, index) => [placeKey(place), index]));
    const here = caretIn(handle.spelling.caret(), last);
    const from = { place: order.get(here.key) ?? -1, offset: here.offset };
    const all = words.filter(({ word }) => wrong.has(word));
    const isAhead = ({ place, start }: Match): boolean => {
      const at = order.get(placeKey(place)) ?? -1;
      return at > from.place || (at === from.place && start >= from.offset);
    };
    const found = all.find(isAhead) ?? all[0];
    if (found === undefined) {
      tell('No misspelled word in this article.');
      return;
    }
    if (found.place.kind === 'field') {
      focusField(found.place.field);
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(found.start, found.end);
      return;
    }
    handle.find.reveal(found);
    handle.find.select(found);
    last = { field: document.activeElement, key: placeKey(found.place) };
  }
  return { next: () => void next() };
}

interface Visited {
  readonly field: Element | null;
  readonly key: string;
}

interface FoundWord extends Match {
  readonly word: string;
}

function blockWords(block: Block, script: string): FoundWord[] {
  const places = blockPlaces(block);
  if (!isTextBlock(block)) return places.flatMap((one) => wordsOf(one, script));
  const texts = [block.runs, ...block.runs.filter(isFootnote).map(({ note }) => noteRuns(note))];
  return places.flatMap((place, index) => spelledWords(texts[index] ?? [], script).map(({ text: word, start, end }) => ({ ...place, word, start, end })));
}

function wordsOf(placed: PlacedText, script: string): FoundWord[] {
  return wordsIn(placed.text, script).map(({ text: word, start, end }) => ({ ...placed, word, start, end }));
}

/** Where the caret is: in a field of the page, or in a block or footnote of the text. */
function caretIn(inText: ReturnType<EditorHandle['spelling']['caret']>, last: Visited): { key: string; offset: number } {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) {
    return { key: field === last.field ? last.key : `field ${field.dataset['field'] ?? ''}`, offset: field.selectionEnd };
  }
  return inText === null ? { key: '', offset: 0 } : { key: placeKey(inText.place), offset: inText.offset };
}
