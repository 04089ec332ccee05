import type { CommandId } from '../../domain/commands/commands.ts';
import type { Shortcuts } from '../../domain/commands/shortcuts.ts';
import { listen, request } from '../api.ts';
import { shareSecret } from '../editor/clipboard/ownFlavour.ts';
import { applySettings, MORE_CONTRAST } from '../features/settings/applySettings.ts';
import { createKeyTable, isLeftTo } from '../features/commands/matchKeys.ts';
import { keepLostFocus } from '../ui/lostFocus.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Stet } from './actions.ts';
import { NO_MEASURES } from '../../domain/measures/measure.ts';
import { debounce } from './debounce.ts';
import { setSignsInFields } from './signsInFields.ts';
import { shownText } from './focus.ts';
import { NO_COUNTS } from './uiStore.ts';

const COUNT_MS = 150;
const CHECK_MS = 600;
const WINDOW_MS = 100;
/** One press may arrive from the menu and from the page; the second within this time is the same press. */
const SAME_PRESS_MS = 150;

/** Joins the window to the main process and the stores to one another. The result undoes it. */
export function connectWindow(stet: Stet): () => void {
  const { core, run, windows } = stet;
  const stops = [
    ...fromMain(stet, onceFrom(run)),
    keys(onceFrom(run), () => core.settings.getState().settings.shortcuts),
    core.article.subscribe(articleChanges(stet)),
    core.settings.subscribe(({ settings }) => {
      applySettings(settings, document.documentElement);
    }),
    reportMenu(stet),
    onMoreContrast(() => {
      applySettings(core.settings.getState().settings, document.documentElement);
    }),
    stet.finding.follow(),
    stet.spelling.follow(),
    stet.reading.follow(),
    stet.reviewing.follow(),
    stet.commenting.follow(),
    stet.panels.follow(),
    core.article.subscribe(nameWindow),
    onWindow('blur', () => {
      void core.autosave.flushAll();
      void windows.report();
      void stet.reading.rest();
    }),
    reportWindow(stet),
    setSignsInFields(core),
    keepLostFocus(document, shownText),
  ];
  applySettings(core.settings.getState().settings, document.documentElement);
  void request('app:info', undefined).then((info) => {
    if (!info.ok) return;
    shareSecret(info.value.session);
    setAssisted(info.value.assisted);
  });
  void stet.desks.start();
  return () => {
    for (const stop of stops) stop();
  };
}

type From = (source: 'menu' | 'keys', id: CommandId) => void;
let lastPress = { id: '', source: '', at: -Infinity };

function onceFrom(run: (id: CommandId) => void): From {
  return (source, id) => {
    const at = performance.now();
    const again = lastPress.id === id && lastPress.source !== source && at - lastPress.at < SAME_PRESS_MS;
    lastPress = { id, source, at };
    if (!again) run(id);
  };
}

function fromMain({ core, articles, conflicts, library, desks, reading, windows }: Stet, run: From): (() => void)[] {
  const refreshSoon = debounce(50, () => void library.refresh());
  return [
    listen('command:run', (id) => {
      run('menu', id);
    }),
    listen('library:changed', refreshSoon),
    listen('settings:changed', (settings) => {
      // Each window has its own panels.
      const { setSettings, settings: before } = core.settings.getState();
      setSettings({ ...settings, layout: before.layout });
    }),
    listen('desk:changed', (changed) => void desks.follow(changed)),
    listen('article:saved', ({ key, revision }) => {
      if (core.articles.of(key) === null || core.autosave.revision(key) === revision) return;
      // Two texts: the try to save keeps this one beside the other before anybody decides.
      if (core.autosave.isUnsaved(key)) void core.autosave.flush(key);
      else void articles.reload(key, true);
    }),
    listen('article:moved', ({ key, now }) => {
      if (core.articles.of(key) !== null) void articles.moved(key, now);
    }),
    listen('outlet:changed', core.settings.getState().setOutlet),
    listen('app:notice', ({ kind, sentence }) => {
      (kind === 'problem' ? tellProblem : tell)(sentence);
    }),
    listen('app:assisted', setAssisted),
    listen('app:willQuit', () => {
      core.ui.setState({ closing: true });
      void conflicts
        .settled()
        .then(core.autosave.flushAll)
        .then(async (saved) => {
          await Promise.all([windows.report(), reading.rest()]);
          return request('app:flushed', { saved });
        })
        .finally(() => {
          core.ui.setState({ closing: false });
        });
    }),
    listen('article:changedOnDisk', ({ key, kind }) => {
      refreshSoon();
      if (core.articles.of(key) === null) return;
      // What is on the screen is then the only text: it is saved again, and again until the folder is back.
      if (kind === 'gone') core.autosave.changed(key);
      else if (core.autosave.isUnsaved(key)) core.autosave.conflicted(key);
      else void articles.reload(key);
    }),
  ];
}

/** The style sheet then leaves all of a long article in the page for the program that reads it. */
function setAssisted(isOn: boolean): void {
  document.documentElement.toggleAttribute('data-assisted', isOn);
}

function keys(run: From, shortcuts: () => Shortcuts): () => void {
  const commandsOf = createKeyTable(navigator.userAgent.includes('Mac OS'));
  return onWindow('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const id = commandsOf(event, shortcuts()).find((one) => !isLeftTo(one, isText(event.target)));
    if (id === undefined) return;
    event.preventDefault();
    // Base UI takes F6 to the notices from wherever one is, also from them: they are one pane among others here.
    event.stopImmediatePropagation();
    run('keys', id);
  });
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Each change to a field counts at once; what is made from the article follows after a pause. */
function articleChanges({ core, exports, keep, measuring, reviewing, commenting }: Stet) {
  const recount = debounce(COUNT_MS, () => {
    measuring.measure();
  });
  const recheck = debounce(CHECK_MS, exports.check);
  const relist = debounce(COUNT_MS, () => {
    reviewing.refresh();
    commenting.refresh();
  });
  let { session: before, version: seen, meta: known } = core.article.getState();
  return (): void => {
    const { session, version, meta } = core.article.getState();
    const isOther = session?.key !== before?.key;
    if (isOther) {
      core.ui.setState({ copies: [], counts: NO_COUNTS, measures: NO_MEASURES, findings: null });
      if (session !== null) {
        void keep.loadCopies(session.key);
        // Its editor may be there already, and then the figures are at hand.
        requestAnimationFrame(measuring.measure);
      }
    }
    if (!isOther && version === seen) return;
    const typed = !isOther && session?.epoch === before?.epoch;
    const isField = meta !== known;
    before = session;
    seen = version;
    known = meta;
    if (typed && session !== null) {
      // Of what is typed in the body the editor has told before.
      if (isField) core.textChanged(session.key);
      core.tabs.getState().change(session.key, { headline: meta?.headline ?? '', passing: false });
    }
    recount();
    recheck();
    relist();
  };
}

function reportMenu({ core, menuState }: Stet): () => void {
  let told = '';
  const report = debounce(30, () => {
    const state = menuState();
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    core.ui.setState({ menu: state });
    void request('menu:state', state);
  });
  report();
  const stops = [core.article, core.desk, core.settings, core.review, core.comments, core.ui].map((store) => store.subscribe(report));
  stops.push(onWindow('resize', report));
  return () => {
    for (const stop of stops) stop();
  };
}

/** What the window shows is remembered soon after it changes; the caret when the window is left. */
function reportWindow({ core, windows }: Stet): () => void {
  const report = debounce(WINDOW_MS, () => void windows.report());
  const stops = [
    core.tabs.subscribe(report),
    core.article.subscribe(({ session }, before) => {
      if (session?.key !== before.session?.key) report();
    }),
    core.settings.subscribe(({ settings }, before) => {
      if (settings.layout !== before.settings.layout) report();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function nameWindow({ meta }: { readonly meta: { readonly headline: string } | null }): void {
  const title = meta === null ? 'Stet' : `${meta.headline.trim() || 'Untitled'} – Stet`;
  if (document.title !== title) document.title = title;
}

function onMoreContrast(listener: () => void): () => void {
  const media = window.matchMedia(MORE_CONTRAST);
  media.addEventListener('change', listener);
  return () => {
    media.removeEventListener('change', listener);
  };
}

function onWindow<E extends keyof WindowEventMap>(
  type: E,
  listener: (event: WindowEventMap[E]) => void,
): () => void {
  window.addEventListener(type, listener);
  return () => {
    window.removeEventListener(type, listener);
  };
}
