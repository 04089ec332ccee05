import { Toast } from '@base-ui/react/toast';

interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Shown by Toasts; may be told from anywhere in the renderer. */
export const noticeManager = Toast.createToastManager();

const NORMAL_MS = 5_000;
const WITH_ACTION_MS = 10_000;

/** What was told last by each sentence: said again, it takes the place of the one before. */
const told = new Map<string, string>();

/** Tells the person something that went well or needs no answer. It leaves by itself. */
export function tell(sentence: string, action?: NoticeAction): void {
  const timeout = action === undefined ? NORMAL_MS : WITH_ACTION_MS;
  const before = told.get(sentence);
  if (before !== undefined) noticeManager.close(before);
  const id = `info:${(count += 1)}`;
  told.set(sentence, id);
  add({ id, type: 'info', description: sentence, timeout }, action);
}

/** Tells the person about a problem. It stays until it is dismissed; the same sentence shows once. */
export function tellProblem(sentence: string, action?: NoticeAction): void {
  add(
    { id: `problem:${sentence}`, type: 'problem', description: sentence, timeout: 0, priority: 'high' },
    action,
  );
}

let count = 0;

function add(
  notice: Parameters<typeof noticeManager.add>[0] & { id: string },
  action: NoticeAction | undefined,
): void {
  if (action === undefined) {
    noticeManager.add(notice);
    return;
  }
  const { label, run } = action;
  noticeManager.add({
    ...notice,
    actionProps: {
      children: label,
      onClick: () => {
        noticeManager.close(notice.id);
        run();
      },
    },
  });
}
