import { useEffect, useState } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { SaveView } from './autosave.ts';
import { troubleOf } from './trouble.ts';

interface Props {
  readonly view: SaveView | null;
  readonly journalProblem: string | null;
  readonly onSaveNow: () => void;
  readonly onSaveAsNew: () => void;
  readonly onSaveElsewhere: () => void;
  readonly onCopyText: () => void;
}

const LOOK_MS = 500;

/** Says that the text is not safe where it belongs, where it is instead, and what to do. Goes by itself. */
export function TroubleBanner({ view, journalProblem, ...on }: Props) {
  const now = useClock(view?.unsavedSince != null);
  const trouble = view === null ? null : troubleOf(view, journalProblem, now);
  if (trouble === null) return null;
  return (
    <Banner
      actions={
        trouble.kind === 'journal' ? undefined : (
          <>
            <Button small onClick={on.onCopyText}>
              Copy all text
            </Button>
            <Button small onClick={on.onSaveElsewhere}>
              Save elsewhere…
            </Button>
            {trouble.kind === 'gone' ? (
              <Button small look="primary" onClick={on.onSaveAsNew}>
                Save as a new article
              </Button>
            ) : null}
            {trouble.kind === 'failed' ? (
              <Button small look="primary" onClick={on.onSaveNow}>
                Try again now
              </Button>
            ) : null}
          </>
        )
      }
    >
      <strong>{trouble.title}</strong> {trouble.sentence}
    </Banner>
  );
}

/** The autosave clock, looked at while something is unsaved. */
function useClock(active: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      setNow(performance.now());
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [active]);
  return now;
}
