import { Toast } from '@base-ui/react/toast';
import { CircleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { noticeManager } from './notices.ts';
import styles from './Toasts.module.css';

/** Shows notices above everything else, at the bottom right, and reads them to screen readers. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={noticeManager} limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label="Notices" data-pane="notices">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => {
    const problem = toast.type === 'problem';
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        aria-label={problem ? 'Problem' : 'Notice'}
        className={cx(styles.toast, problem && styles.problem)}
      >
        <Toast.Content className={styles.content}>
          {problem ? <CircleAlert size={17} strokeWidth={2} aria-hidden className={styles.icon} /> : null}
          <Toast.Description className={styles.words} />
          {toast.actionProps === undefined ? null : <Toast.Action className={styles.action} />}
          {/* Base UI hides it from screen readers until the notices have the focus, though Tab reaches it. */}
          <Toast.Close className={styles.close} aria-label="Dismiss" aria-hidden={false}>
            <X size={15} strokeWidth={2} aria-hidden />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}
