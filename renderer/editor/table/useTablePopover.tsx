import { $getSelection, $isRangeSelection, $setSelection, type LexicalEditor, type RangeSelection } from 'lexical';
import { useCallback, useState, type JSX } from 'react';
import { $belowCaret } from '../belowCaret.ts';
import { $insertTable } from './tableEdits.ts';
import { TablePopover } from './TablePopover.tsx';

interface Open {
  readonly selection: RangeSelection;
  readonly at: { readonly left: number; readonly top: number };
}

/** The popover for a new table and how to open it. */
export function useTablePopover(editor: LexicalEditor): { readonly popover: JSX.Element | null; openPopover(): void } {
  const [open, setOpen] = useState<Open | null>(null);
  const openPopover = useCallback(() => {
    setOpen(
      editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? { selection: selection.clone(), at: $belowCaret(editor) } : null;
      }),
    );
  }, [editor]);
  const close = useCallback(() => {
    setOpen(null);
    editor.focus();
  }, [editor]);
  if (open === null) return { popover: null, openPopover };
  const popover = (
    <TablePopover
      at={open.at}
      onInsert={(rows, columns, header) => {
        editor.update(() => {
          // The fields take the focus, and with it the selection.
          $setSelection(open.selection.clone());
          $insertTable(rows, columns, header);
        });
        close();
      }}
      onClose={close}
    />
  );
  return { popover, openPopover };
}
