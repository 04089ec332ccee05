import type { Content } from '../../domain/article/article.ts';
import { bodyText } from '../../domain/body/plainText.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import type { RecoveryReport } from '../../domain/recovery/report.ts';
import type { VersionId } from '../../domain/versions/version.ts';
import { request } from '../api.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core, SavedContent } from './core.ts';
import type { LibraryActions } from './libraryActions.ts';

export type KeepActions = ReturnType<typeof createKeepActions>;

/** Versions, what a recovery did, and ways out when a text cannot be saved. */
export function createKeepActions(core: Core, articles: ArticleActions, library: LibraryActions) {
  const { ui, autosave } = core;

  /** Asks what was recovered when the desk was opened. */
  async function loadRecovered(): Promise<void> {
    const reports = await request('recovery:list', undefined);
    if (reports.ok) ui.setState({ recovered: reports.value });
    else tellProblem(reports.error.message);
  }

  function dismissRecovered(): void {
    ui.setState({ recovered: [] });
    void request('recovery:dismiss', undefined);
  }

  /** The text before the crash beside the one that was recovered, or the two texts of a conflict. */
  async function compareRecovered(report: RecoveryReport): Promise<void> {
    const { key, before, copy } = report;
    const now = await presentOf(key);
    const other =
      before !== null
        ? await request('version:read', { key, id: before })
        : await request('copies:read', { key, name: copy ?? '' });
    if (now === null) return;
    if (!other.ok) {
      tellProblem(other.error.message);
      return;
    }
    const undo = { label: 'Undo the recovery', run: () => void undoRecovered(report) };
    const adopt = { label: 'Make yours an article of its own', run: () => void adoptCopy(key, copy ?? '') };
    ui.setState({
      dialog: null,
      comparing: {
        title: report.title,
        description: report.sentence,
        left: { label: before === null ? 'Your text' : 'Before', content: other.value },
        right: { label: before === null ? 'In the article' : 'Now', content: now },
        actions: [before === null ? adopt : undo],
      },
    });
  }

  /** The text of an article now: on the screen where it is there, else on disk. */
  async function presentOf(key: ArticleKey): Promise<Content | null> {
    const shown = core.tryCaptureOf(key)();
    if (shown !== null) return shown;
    const onDisk = await request('article:peek', { key });
    if (onDisk.ok) return onDisk.value;
    tellProblem(onDisk.error.message);
    return null;
  }

  async function undoRecovered(report: RecoveryReport): Promise<void> {
    if (report.before === null || !(await restoreVersion(report.key, report.before))) return;
    ui.setState(({ recovered }) => ({ recovered: recovered.filter((one) => one !== report) }));
    if (ui.getState().recovered.length === 0) dismissRecovered();
    tell(`“${report.title}” is as it was before. The recovered text is kept in its versions.`);
  }

  /** Asks for other texts beside the article that has just come on the screen. */
  async function loadCopies(key: ArticleKey): Promise<void> {
    const copies = await request('copies:list', { key });
    if (core.article.getState().session?.key === key) ui.setState({ copies: copies.ok ? copies.value : [] });
  }

  async function compareCopy(key: ArticleKey, name: string): Promise<void> {
    const [other, now] = [await request('copies:read', { key, name }), await presentOf(key)];
    if (!other.ok) {
      tellProblem(`${name} cannot be read. ${other.error.message}`);
      return;
    }
    if (now === null) return;
    ui.setState({
      comparing: {
        title: 'Another text of this article',
        description: `${name} lies in the article’s folder. Making it an article of its own keeps both.`,
        left: { label: name, content: other.value },
        right: { label: 'This article', content: now },
        actions: [{ label: 'Make it an article of its own', run: () => void adoptCopy(key, name) }],
      },
    });
  }

  async function adoptCopy(key: ArticleKey, name: string): Promise<void> {
    const entry = await request('copies:adopt', { key, name });
    if (!entry.ok) {
      tellProblem(entry.error.message);
      return;
    }
    tell('The other text is now an article of its own.');
    await Promise.all([library.refresh(), loadCopies(key)]);
  }

  async function openVersions(key: ArticleKey): Promise<void> {
    await autosave.flush(key);
    const versions = await request('version:list', { key });
    if (versions.ok) ui.setState({ dialog: 'versions', versions: versions.value, version: null });
    else tellProblem(versions.error.message);
  }

  async function chooseVersion(key: ArticleKey, id: VersionId): Promise<void> {
    const content = await request('version:read', { key, id });
    if (content.ok) ui.setState({ version: { id, content: content.value } });
    else tellProblem(content.error.message);
  }

  /** Puts a version in the place of the present text; true when it is there. */
  async function restoreVersion(key: ArticleKey, id: VersionId): Promise<boolean> {
    if (!(await autosave.flush(key))) {
      tellProblem('The present text could not be saved, so nothing was replaced. See the status line.');
      return false;
    }
    const restored = await request('version:restore', { key, id });
    if (!restored.ok) {
      tellProblem(restored.error.message);
      return false;
    }
    if (core.articles.of(key) !== null) {
      const opened = await request('article:open', { key });
      if (opened.ok) articles.replace(opened.value, 'own');
      else tellProblem(opened.error.message);
    }
    await library.refresh();
    return true;
  }

  async function restoreChosen(key: ArticleKey, id: VersionId): Promise<void> {
    if (!(await restoreVersion(key, id))) return;
    ui.setState({ dialog: null });
    tell('The version is restored. The text from before is kept as a version.');
  }

  /** Offers the newest whole text of an article whose file is damaged. */
  async function offerRescue(key: ArticleKey, problem: string): Promise<void> {
    const found = await request('rescue:find', { key });
    if (!found.ok || found.value === null) {
      tellProblem(found.ok ? `${problem} No earlier text of it was found.` : found.error.message);
      return;
    }
    const { at, content } = found.value;
    const empty: Content = { ...content, body: [] };
    ui.setState({
      comparing: {
        title: 'This article’s file is damaged',
        description: `${problem} The newest whole text is of ${when.format(new Date(at))}. The damaged file is kept beside it.`,
        left: { label: 'In the damaged file', content: empty },
        right: { label: 'Newest whole text', content },
        actions: [{ label: 'Restore this text', run: () => void rescue(key) }],
      },
    });
  }

  async function rescue(key: ArticleKey): Promise<void> {
    const restored = await request('rescue:restore', { key });
    if (!restored.ok) {
      tellProblem(restored.error.message);
      return;
    }
    await Promise.all([articles.open(key, 'body'), library.refresh()]);
  }

  async function saveElsewhere(key: ArticleKey): Promise<void> {
    const content = core.tryCaptureOf(key)() ?? autosave.held(key);
    if (content === null) return;
    const saved = await request('rescue:saveElsewhere', { content: content as SavedContent });
    if (saved.ok) tell(`Your text is in ${saved.value.path}.`);
    else if (saved.error.code !== 'cancelled') tellProblem(saved.error.message);
  }

  async function copyText(key: ArticleKey): Promise<void> {
    const content = core.tryCaptureOf(key)() ?? autosave.held(key);
    if (content === null) return;
    const { headline, standfirst } = content.meta;
    const text = [headline, standfirst, bodyText(content.body)].filter((part) => part !== '').join('\n\n');
    try {
      await navigator.clipboard.writeText(text);
      tell('The whole text is on the clipboard.');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tellProblem(`The text was not copied: ${why}. Select it and copy it by hand.`);
    }
  }

  articles.whenDamaged((key, problem) => void offerRescue(key, problem));

  return {
    loadCopies, compareCopy, loadRecovered, dismissRecovered, compareRecovered, undoRecovered,
    openVersions, chooseVersion, restoreChosen, offerRescue, saveElsewhere, copyText,
  };
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
