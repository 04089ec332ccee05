import type { Content } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { request, type Failure } from '../api.ts';
import type { Result } from '../../domain/result.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core, SavedContent } from './core.ts';
import type { TabActions } from './tabActions.ts';

/** Two texts of one article: whichever is chosen, the other is kept as a copy before anything is replaced. */
export function createConflictActions(core: Core, articles: ArticleActions, tabs: TabActions) {
  const { autosave, ui } = core;
  let resolving: Promise<void> = Promise.resolve();

  /** The text here wins; what the other program wrote becomes a copy. */
  async function keepMine(key: ArticleKey): Promise<Result<string, Failure>> {
    const copy = await request('article:duplicate', { key });
    if (!copy.ok) return copy;
    const theirs = await request('article:open', { key });
    if (!theirs.ok) return theirs;
    await autosave.keepMine(key, theirs.value.header.revision);
    return { ok: true, value: 'Your text is kept. The other one is in your library as a copy.' };
  }

  /** The other program's text is shown; the text here becomes a copy first. */
  async function loadTheirs(key: ArticleKey): Promise<Result<string, Failure>> {
    const copy = await request('article:duplicate', { key });
    if (!copy.ok) return copy;
    const mine = core.captureOf(key)();
    const saved = await saveInto(copy.value.key, mine);
    if (!saved.ok) return saved;
    const theirs = await request('article:open', { key });
    if (!theirs.ok) return theirs;
    articles.replace(theirs.value, 'others');
    return { ok: true, value: 'You see the other text. Yours is in your library as a copy.' };
  }

  /** The article's folder has gone: what is on the screen becomes an article of its own. */
  async function saveAsNew(key: ArticleKey): Promise<Result<string, Failure>> {
    const mine = core.captureOf(key)();
    const made = await request('article:create', { headline: mine.meta.headline });
    if (!made.ok) return made;
    const saved = await saveInto(made.value.key, mine);
    if (!saved.ok) return saved;
    const opened = await request('article:open', { key: made.value.key });
    if (!opened.ok) return opened;
    core.journal.close(key, true);
    autosave.drop(key);
    tabs.put(opened.value, { inPlaceOf: key });
    return { ok: true, value: 'Saved as a new article.' };
  }

  async function saveInto(key: ArticleKey, content: Content): Promise<Result<unknown, Failure>> {
    const opened = await request('article:open', { key });
    if (!opened.ok) return opened;
    const baseRevision = opened.value.header.revision;
    return request('article:save', { key, baseRevision, content: content as SavedContent });
  }

  /** Shows both texts side by side before anything is decided. */
  async function compare(): Promise<void> {
    const key = core.article.getState().session?.key;
    if (key === undefined) return;
    const theirs = await request('article:peek', { key });
    const mine = core.tryCaptureOf(key)();
    if (!theirs.ok) {
      tellProblem(theirs.error.message);
      return;
    }
    if (mine === null) return;
    ui.setState({
      comparing: {
        title: 'Two texts of one article',
        description: 'Both are kept, whichever you choose: the one that does not stay here becomes an article of its own.',
        left: { label: 'The other program’s', content: theirs.value },
        right: { label: 'Yours, on the screen', content: mine },
        actions: [
          { label: 'Keep both, show theirs here', run: () => resolve('loadTheirs') },
          { label: 'Keep both', run: () => resolve('keepMine') },
        ],
      },
    });
  }

  /** Runs one of the three, one at a time, and says how it went. */
  function resolve(how: 'keepMine' | 'loadTheirs' | 'saveAsNew'): void {
    const key = core.article.getState().session?.key;
    if (key === undefined || ui.getState().resolving) return;
    ui.setState({ resolving: true });
    const settle = { keepMine, loadTheirs, saveAsNew }[how];
    resolving = settle(key)
      .then((result) => {
        if (result.ok) tell(result.value);
        else tellProblem(result.error.message);
      })
      .finally(() => {
        ui.setState({ resolving: false });
      });
  }

  /** Resolves when no choice is being carried out: until then the text that was chosen is not all on disk. */
  const settled = (): Promise<void> => resolving;

  return { resolve, settled, compare };
}
