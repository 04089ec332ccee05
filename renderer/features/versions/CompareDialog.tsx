import { Button } from '../../ui/Button.tsx';
import { CompareView, type Side } from './CompareView.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Two texts to look at, and what can be done with them. */
export interface Comparing {
  readonly title: string;
  readonly description: string;
  readonly left: Side;
  readonly right: Side;
  /** The main one last. */
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** Both texts, before anything is decided. */
export function CompareDialog({ comparing, onClose }: { readonly comparing: Comparing | null; readonly onClose: () => void }) {
  return (
    <Dialog
      open={comparing !== null}
      onClose={onClose}
      width="wide"
      title={comparing?.title ?? ''}
      description={comparing?.description}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {comparing?.actions.map(({ label, run }, index, all) => (
            <Button
              key={label}
              look={index === all.length - 1 ? 'primary' : 'plain'}
              onClick={() => {
                onClose();
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </>
      }
    >
      {comparing === null ? null : <CompareView left={comparing.left} right={comparing.right} />}
    </Dialog>
  );
}
