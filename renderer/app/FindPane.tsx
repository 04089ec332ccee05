import { FindBar } from '../features/find/FindBar.tsx';
import { ReplaceDialog } from '../features/find/ReplaceDialog.tsx';
import type { Stet } from './actions.ts';

/** Find and replace above the open article. */
export function FindPane({ stet }: { readonly stet: Stet }) {
  const { find, look, step, toggleWithin, replaceOne, replaceTicked, close } = stet.finding;
  const state = find();
  const readOnly = stet.core.article((one) => one.session?.readOnly != null);
  if (!state.open) return null;
  return (
    <>
      <FindBar
        state={state}
        readOnly={readOnly}
        onLook={look}
        onStep={step}
        onWithin={toggleWithin}
        onReplace={replaceOne}
        onReplaceAll={() => {
          find.setState({ previewing: true });
        }}
        onReplacement={(replacement) => {
          find.setState({ replacement });
        }}
        onClose={close}
      />
      <ReplaceDialog
        open={state.previewing}
        matches={state.matches}
        replacement={state.replacement}
        onReplace={replaceTicked}
        onClose={() => {
          find.setState({ previewing: false });
        }}
      />
    </>
  );
}
