import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import styles from './popover.module.css';

interface Props {
  readonly label: string;
  readonly at: { readonly left: number; readonly top: number };
  readonly children: ReactNode;
  onSubmit(): void;
  onClose(): void;
}

/** A few fields beside the caret, the first one selected: Enter takes them, Escape or a press outside closes. */
export function FormPopover({ label, at, children, onSubmit, onClose }: Props): JSX.Element {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    popover.current?.querySelector('input')?.select();
  }, []);
  useEffect(() => {
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && popover.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
    };
  }, [onClose]);
  return (
    <div
      ref={popover}
      className={styles['popover']}
      style={at}
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </div>
  );
}
