import type { ThreadId } from '../../domain/body/notes.ts';
import type { CommandTable } from '../features/commands/commandTable.ts';
import type { ReviewView } from '../editor/review/reviewDesk.ts';
import type { EditorCommandId } from '../editor/editorTypes.ts';
import type { ArticleActions } from './articleActions.ts';
import type { CommentActions } from './commentActions.ts';
import type { CommentPlaces } from './commentPlaces.ts';
import type { Core } from './core.ts';
import type { DeskActions } from './deskActions.ts';
import type { createExportActions } from './exportActions.ts';
import type { FindActions } from './findActions.ts';
import { focusCard, focusField, focusNextPane } from './focus.ts';
import type { createImportActions } from './importActions.ts';
import type { KeepActions } from './keepActions.ts';
import type { LibraryActions } from './libraryActions.ts';
import type { ReadingActions } from './readingActions.ts';
import type { ReviewActions } from './reviewActions.ts';
import type { createSettingsActions } from './settingsActions.ts';
import { request } from '../api.ts';
import type { MeasureActions } from './measureActions.ts';
import { tell } from '../ui/notices.ts';
import type { TabActions } from './tabActions.ts';
import type { WindowActions } from './windowActions.ts';
import { createWindowCommands } from './windowCommands.ts';
import type { PanelActions } from './panelActions.ts';

interface Parts {
  readonly core: Core;
  readonly articles: ArticleActions;
  readonly tabs: TabActions;
  readonly windows: WindowActions;
  readonly library: LibraryActions;
  readonly desks: DeskActions;
  readonly exports: ReturnType<typeof createExportActions>;
  readonly imports: ReturnType<typeof createImportActions>;
  readonly reading: ReadingActions;
  readonly reviewing: ReviewActions;
  readonly settings: ReturnType<typeof createSettingsActions>;
  readonly panels: PanelActions;
  readonly keep: KeepActions;
  readonly finding: FindActions;
  readonly measuring: MeasureActions;
  readonly misspelling: { readonly next: () => void };
  readonly commenting: CommentActions & CommentPlaces;
}

/** What each command does, complete by type. */
export function createCommandTable({
  core,
  articles,
  library,
  desks,
  exports,
  imports,
  settings,
  panels,
  keep,
  finding,
  measuring,
  misspelling,
  reading,
  reviewing,
  tabs,
  commenting,
  windows,
}: Parts): CommandTable {
  const { article, ui } = core;
  const openKey = (): string | null => article.getState().session?.key ?? null;
  const withKey = (act: (key: string) => void) => () => {
    const key = openKey();
    if (key !== null) act(key);
  };
  const edit = (id: EditorCommandId) => withKey((key) => core.editorOf(key)?.run(id));
  const view = (of: ReviewView) => () => {
    core.review.getState().setView(of);
  };
  const step = (by: 1 | -1) => () => {
    if (core.review.getState().view === 'since') reading.step(by, commenting);
    else reviewing.step(by);
  };
  /** The card takes the focus, so that the comment is read out. */
  const toComment = (id: ThreadId | null): void => {
    if (id === null) return;
    settings.layout({ comments: true });
    focusCard(id);
  };

  return {
    ...createWindowCommands({ core, articles, tabs, windows, settings }),
    ...panels.commands,
    'file.new': () => void library.create(),
    'file.openDesk': () => void desks.choose(),
    'file.import': () => void imports.pick(),
    'file.save': withKey((key) => {
      ui.setState(({ askedToSave }) => ({ askedToSave: askedToSave + 1 }));
      void core.autosave.flush(key).then((saved) => {
        if (saved) void request('version:keep', { key });
        if (saved && !core.saves.getState().views.get(key)?.savedAt)
          tell('Everything is saved. Stet saves as you write.');
      });
    }),
    'file.versions': withKey((key) => void keep.openVersions(key)),
    'file.duplicate': withKey((key) => void library.duplicate(key)),
    'file.rename': () => focusField('headline', true),
    'file.showInFolder': withKey((key) => void library.showInFolder(key)),
    'file.trash': withKey((key) => void library.trash(key)),
    'file.export': () => {
      exports.check();
      ui.setState({ dialog: 'export' });
    },
    'file.copyHtml': () => void exports.copy('fragment'),
    'file.close': () => {
      articles.close();
    },
    'app.settings': () => {
      ui.setState({ dialog: 'settings' });
    },
    'edit.undo': () => {
      undoIn('undo', edit('edit.undo'));
    },
    'edit.redo': () => {
      undoIn('redo', edit('edit.redo'));
    },
    'edit.find': () => {
      finding.open(false);
    },
    'edit.replace': () => {
      finding.open(true);
    },
    'edit.findNext': () => {
      finding.step(1);
    },
    'edit.findPrevious': () => {
      finding.step(-1);
    },
    'edit.nextPlaceholder': measuring.nextPlaceholder,
    'edit.nextMisspelling': misspelling.next,
    'insert.picture': edit('insert.picture'),
    'insert.gallery': edit('insert.gallery'),
    'insert.audio': edit('insert.audio'),
    'insert.table': edit('insert.table'),
    'insert.factBox': edit('insert.factBox'),
    'insert.divider': edit('insert.divider'),
    'insert.embed': edit('insert.embed'),
    'insert.footnote': edit('insert.footnote'),
    'insert.link': edit('insert.link'),
    'format.bold': edit('format.bold'),
    'format.italic': edit('format.italic'),
    'format.strike': edit('format.strike'),
    'format.sub': edit('format.sub'),
    'format.sup': edit('format.sup'),
    'format.code': edit('format.code'),
    'format.note': edit('format.note'),
    'insert.space': edit('insert.space'),
    'insert.hyphen': edit('insert.hyphen'),
    'block.moveUp': edit('block.moveUp'),
    'block.moveDown': edit('block.moveDown'),
    'block.duplicate': edit('block.duplicate'),
    'block.delete': edit('block.delete'),
    'block.menu': edit('block.menu'),
    'block.joinGallery': edit('block.joinGallery'),
    'block.leaveGallery': edit('block.leaveGallery'),
    'format.unlink': edit('format.unlink'),
    'format.clear': edit('format.clear'),
    'block.wrapBox': edit('block.wrapBox'),
    'block.unwrapBox': edit('block.unwrapBox'),
    'block.noteDate': edit('block.noteDate'),
    'block.replaceFile': edit('block.replaceFile'),
    'block.cardToLink': edit('block.cardToLink'),
    'block.paragraph': edit('block.paragraph'),
    'block.heading2': edit('block.heading2'),
    'block.heading3': edit('block.heading3'),
    'block.quote': edit('block.quote'),
    'block.pullQuote': edit('block.pullQuote'),
    'block.correction': edit('block.correction'),
    'block.clarification': edit('block.clarification'),
    'block.update': edit('block.update'),
    'block.bullets': edit('block.bullets'),
    'block.numbers': edit('block.numbers'),
    'block.indent': edit('block.indent'),
    'block.outdent': edit('block.outdent'),
    'table.rowAbove': edit('table.rowAbove'),
    'table.rowBelow': edit('table.rowBelow'),
    'table.columnBefore': edit('table.columnBefore'),
    'table.columnAfter': edit('table.columnAfter'),
    'table.headerRow': edit('table.headerRow'),
    'table.deleteRow': edit('table.deleteRow'),
    'table.deleteColumn': edit('table.deleteColumn'),
    'table.delete': edit('table.delete'),
    'view.palette': () => {
      ui.setState({ dialog: 'palette' });
    },
    'review.suggest': () => {
      reviewing.setMode(core.review.getState().mode === 'suggest' ? 'edit' : 'suggest');
    },
    'review.read': () => {
      reviewing.setMode(core.review.getState().mode === 'read' ? 'edit' : 'read');
    },
    'review.next': step(1),
    'review.previous': step(-1),
    'review.accept': () => {
      reviewing.decideHere('accept');
    },
    'review.reject': () => {
      reviewing.decideHere('reject');
    },
    'review.viewAll': view('all'),
    'review.viewSimple': view('simple'),
    'review.viewOriginal': view('original'),
    'review.viewFinal': view('final'),
    'review.viewSince': () => {
      reading.show(core.review.getState().view !== 'since');
    },
    'review.markRead': reading.markRead,
    'review.comment': () => {
      settings.layout({ comments: true });
      commenting.begin();
    },
    'review.commentArticle': () => {
      settings.layout({ comments: true });
      commenting.beginArticle();
    },
    'review.comments': () => {
      const { comments } = core.settings.getState().settings.layout;
      if (core.comments.getState().threads.length === 0) tell('This article has no comments yet.');
      else settings.layout({ comments: !comments });
    },
    'review.nextComment': () => {
      toComment(commenting.step(1));
    },
    'review.previousComment': () => {
      toComment(commenting.step(-1));
    },
    'review.acceptAll': () => {
      reviewing.decideAll('accept');
    },
    'review.rejectAll': () => {
      reviewing.decideAll('reject');
    },
    'view.nextPane': () => {
      // Out of a drawer there is one way: back.
      if (ui.getState().drawer === null) focusNextPane();
      else panels.closeDrawer();
    },
    'view.invisibles': () => void settings.change({ invisibles: !core.settings.getState().settings.invisibles }),
    'help.shortcuts': () => {
      ui.setState({ dialog: 'shortcuts' });
    },
    'help.sample': () => void library.addSample(),
    'help.about': () => {
      ui.setState({ dialog: 'about' });
    },
  };
}

/** Undo goes to whatever holds the caret: a plain field has its own, the text has the editor's. */
function undoIn(what: 'undo' | 'redo', inEditor: () => void): void {
  const holder = document.activeElement;
  if (holder instanceof HTMLInputElement || holder instanceof HTMLTextAreaElement) {
    // Reaches the field's own undo list.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other call
    document.execCommand(what);
  } else inEditor();
}
