import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** `gone`: its folder is no longer there. */
  readonly kind: 'changed' | 'gone';
  readonly busy: boolean;
  readonly onKeepMine: () => void;
  readonly onLoadTheirs: () => void;
}

/** Two texts of one article: the person says which stays here. The other is kept as an article of its own. */
export function ConflictBanner({ kind, busy, onKeepMine, onLoadTheirs }: Props) {
  if (kind === 'gone') {
    return (
      <Banner
        actions={
          <Button small look="primary" disabled={busy} onClick={onKeepMine}>
            Save as a new article
          </Button>
        }
      >
        <strong>This article’s folder is gone.</strong> What you see is only on this screen.
      </Banner>
    );
  }
  return (
    <Banner
      actions={
        <>
          <Button small disabled={busy} onClick={onLoadTheirs}>
            Load theirs
          </Button>
          <Button small look="primary" disabled={busy} onClick={onKeepMine}>
            Keep mine
          </Button>
        </>
      }
    >
      <strong>Another program changed this article while you were writing.</strong> Whichever you choose, the
      other text is kept as a copy in your library.
    </Banner>
  );
}
