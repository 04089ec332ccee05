import type { CommandId } from '../../domain/commands/commands.ts';
import { request, type Failure } from '../api.ts';
import type { Result } from '../../domain/result.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import type { ClipboardAction } from '../features/textmenu/menuCommands.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Stet } from './actions.ts';

/** The menu has the focus until it has closed; what is done then is done where the caret was. */
export function onceClosed(run: () => void): void {
  setTimeout(run, 60);
}

/** What the lines of the menu in the text do. */
export function createMenuActions(stet: Stet, editor: () => EditorHandle | null, focusBack: () => void, onObject: boolean) {
  const { spelling, core } = stet;
  const back = (run: () => void): void => {
    onceClosed(() => {
      focusBack();
      run();
    });
  };
  const withKey = (act: (key: string) => Promise<Result<unknown, Failure>>): void => {
    const key = core.article.getState().session?.key;
    if (key !== undefined) void act(key).then(explain);
  };
  return {
    onAddPersonal: spelling.addPersonal,
    onAddToDesk: (word: string) => void spelling.addToDesk(word),
    onIgnore: spelling.ignore,
    onClipboard: (action: ClipboardAction) => {
      back(() => {
        // Nothing is marked on the page while an object is selected, and the system would find nothing to copy.
        if (onObject && (action === 'copy' || action === 'cut')) editor()?.objects.take(action);
        else void request('clipboard:act', { action }).then(explain);
      });
    },
    onRun: (id: CommandId) => {
      back(() => {
        stet.run(id);
      });
    },
    onEdit: (field: string) => {
      back(() => editor()?.objects.edit(field));
    },
    onOpenLink: (url: string) => void request('link:open', { url }).then(explain),
    onCopyAddress: (url: string) => {
      back(() => {
        void navigator.clipboard.writeText(url).then(() => {
          tell('The address is on the clipboard.');
        });
      });
    },
    onSaveCopy: (file: string) => {
      withKey((key) => request('media:saveCopy', { key, file }));
    },
    onShowFile: (file: string) => {
      withKey((key) => request('media:showInFolder', { key, file }));
    },
  };
}

function explain(done: Result<unknown, Failure>): void {
  if (!done.ok && done.error.code !== 'cancelled') tellProblem(done.error.message);
}
