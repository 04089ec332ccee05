import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface Props {
  readonly busy: boolean;
  readonly onCompare: () => void;
  readonly onKeepMine: () => void;
  readonly onLoadTheirs: () => void;
}

/** Two texts of one article: the person says which stays here. The other is kept as an article of its own. */
export function ConflictBanner({ busy, onCompare, onKeepMine, onLoadTheirs }: Props) {
  return (
    <Banner
      actions={
        <>
          <Button small disabled={busy} onClick={onCompare}>
            Compare…
          </Button>
          <Button small disabled={busy} onClick={onLoadTheirs}>
            Load theirs
          </Button>
          <Button small look="primary" disabled={busy} onClick={onKeepMine}>
            Keep mine
          </Button>
        </>
      }
    >
      <strong>Another program changed this article while you were writing, or another window did.</strong>{' '}
      Whichever you choose, the other text is kept as a copy in your library.
    </Banner>
  );
}
