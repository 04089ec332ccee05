import { scriptOf } from '../../domain/export/language.ts';
import { BUILT_IN, dictionariesFor } from '../../domain/spelling/languages.ts';
import type { SpellingDesk } from '../editor/spelling/spellingDesk.ts';
import { filesOf } from '../features/spelling/builtIn.ts';
import { createSpellingClient } from '../features/spelling/spellingClient.ts';
import { createSpellingStore } from '../features/spelling/spellingStore.ts';
import { startSpellingWorker } from '../features/spelling/spellingThread.ts';
import { createWordMemory } from '../features/spelling/wordMemory.ts';
import { listen, request } from '../api.ts';
import { LANGUAGES } from '../ui/languages.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core } from './core.ts';
import type { createSettingsActions } from './settingsActions.ts';

export type SpellingActions = ReturnType<typeof createSpellingActions>;

/** The first paint and the first words come before any dictionary. */
const AFTER_OPENING_MS = 800;

/** Spelling in the open article: which dictionaries are at work, and what people added to them. */
export function createSpellingActions(core: Core, settings: ReturnType<typeof createSettingsActions>) {
  const spelling = createSpellingStore();
  const memory = createWordMemory();
  const client = createSpellingClient(startSpellingWorker, (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  });
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  /** The language at work and its dictionaries, as one string; '' for none. */
  let working = '';
  let asking: Promise<unknown> | null = null;

  const language = (): string => core.article.getState().meta?.language ?? '';

  async function refresh(): Promise<void> {
    const { added } = spelling.getState();
    const isOn = core.settings.getState().settings.spellcheck;
    const isOpen = core.article.getState().session !== null;
    const wanted = isOn && isOpen ? dictionariesFor(language(), [...new Set([...added, ...BUILT_IN])]) : [];
    const next = wanted.length === 0 ? '' : `${language()} ${wanted.join()}`;
    // The dictionary of the article that is opened next is still to be read.
    const phase = !isOn ? 'off' : !isOpen ? 'loading' : wanted.length === 0 ? 'none' : null;
    if (phase !== null) {
      working = '';
      client.close();
      spelling.setState({ phase });
      changed();
      return;
    }
    if (next === working) return;
    working = next;
    memory.forget();
    spelling.setState({ phase: 'loading' });
    changed();
    const opened = await client.open(
      language(),
      wanted.map((one) => filesOf(one, added)),
    );
    if (working !== next) return;
    spelling.setState({ phase: opened ? 'ready' : 'failed' });
    changed();
  }

  /** Looks words up that were never seen; one question at a time. */
  async function lookUp(words: readonly string[]): Promise<void> {
    const at = working;
    const wrong = await client.check(words);
    if (at !== working) return;
    if (wrong === null) spelling.setState({ phase: 'failed' });
    else memory.learn(words, wrong);
  }

  const desk: SpellingDesk = {
    script: () => (spelling.getState().phase === 'ready' ? scriptOf(language()) : null),
    wrong(words) {
      const { wrong, unseen } = memory.sort(words);
      if (unseen.length > 0 && asking === null) {
        asking = lookUp(unseen).finally(() => {
          asking = null;
          changed();
        });
      }
      return wrong;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };

  /** The wrong ones of any words, once they are all looked up. */
  async function wrongOf(words: readonly string[]): Promise<ReadonlySet<string>> {
    await asking;
    const { unseen } = memory.sort(words);
    if (unseen.length > 0) await lookUp(unseen);
    return memory.sort(words).wrong;
  }

  function allow(): void {
    memory.allow([core.settings.getState().settings.personalWords, spelling.getState().deskWords]);
    changed();
  }

  async function addDictionary(): Promise<void> {
    const added = await request('spelling:addDictionary', undefined);
    if (added.ok) {
      working = '';
      spelling.setState({ added: added.value.all });
      const { language: tag } = added.value;
      tell(`${LANGUAGES.get(tag) ?? tag}: the dictionary is ready.`);
      await refresh();
    } else if (added.error.code !== 'cancelled') tellProblem(added.error.message);
  }

  async function removeDictionary(tag: string): Promise<void> {
    const left = await request('spelling:removeDictionary', { language: tag });
    if (!left.ok) {
      tellProblem(left.error.message);
      return;
    }
    spelling.setState({ added: left.value });
    await refresh();
  }

  function setPersonal(personalWords: string[]): void {
    void settings.change({ personalWords });
  }

  async function addToDesk(word: string): Promise<void> {
    const stored = await request('spelling:addDeskWord', { word });
    if (!stored.ok) tellProblem(stored.error.message);
  }

  async function loadDesk(): Promise<void> {
    const words = await request('spelling:deskWords', undefined);
    spelling.setState({ deskWords: words.ok ? words.value : [] });
    allow();
  }

  /** Joins spelling to the window. The result undoes it. */
  function follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), AFTER_OPENING_MS);
    };
    void request('spelling:dictionaries', undefined).then((languages) => {
      if (languages.ok) spelling.setState({ added: languages.value });
      soon();
    });
    const stops = [
      core.article.subscribe((state, before) => {
        if (state.session?.key !== before.session?.key) memory.stopIgnoring();
        if (state.session !== before.session || state.meta?.language !== before.meta?.language) soon();
      }),
      core.settings.subscribe(({ settings: now }, { settings: before }) => {
        if (now.spellcheck !== before.spellcheck) void refresh();
        if (now.personalWords !== before.personalWords) allow();
      }),
      core.desk.subscribe((state, before) => {
        if (state.desks?.current?.path !== before.desks?.current?.path) void loadDesk();
      }),
      listen('spelling:wordsChanged', (deskWords) => {
        spelling.setState({ deskWords });
        allow();
      }),
    ];
    return () => {
      clearTimeout(timer);
      client.close();
      for (const stop of stops) stop();
    };
  }

  return {
    spelling,
    desk,
    wrongOf,
    suggest: client.suggest,
    addDictionary,
    removeDictionary,
    setPersonal,
    addPersonal: (word: string) => {
      setPersonal([...core.settings.getState().settings.personalWords, word]);
    },
    addToDesk,
    ignore: (word: string) => {
      memory.ignore(word);
      changed();
    },
    follow,
  };
}
