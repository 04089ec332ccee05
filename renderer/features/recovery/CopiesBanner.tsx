import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

export interface Copy {
  readonly name: string;
  readonly program: string;
  readonly at: string;
}

interface Props {
  readonly copies: readonly Copy[];
  readonly onCompare: (name: string) => void;
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Another text of this article lies beside it: of a sync program, or kept by Stet in a conflict. */
export function CopiesBanner({ copies, onCompare }: Props) {
  const [newest] = copies;
  if (newest === undefined) return null;
  const what = copies.length === 1 ? 'Another text of this article is' : `${copies.length} other texts of this article are`;
  return (
    <Banner
      actions={
        <Button
          small
          onClick={() => {
            onCompare(newest.name);
          }}
        >
          Compare…
        </Button>
      }
    >
      {what} kept beside it ({newest.program}, {when.format(new Date(newest.at))}).
    </Banner>
  );
}
