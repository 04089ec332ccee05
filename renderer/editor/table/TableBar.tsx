import { Toolbar } from '@base-ui/react/toolbar';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  PanelTop,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { Fragment, useEffect, useState, type JSX } from 'react';
import { mergeRegister, type LexicalEditor } from 'lexical';
import { nameOf } from '../../../domain/commands/commands.ts';
import { ToolbarButton } from '../../ui/ToolbarButton.tsx';
import { afterFrame } from '../afterFrame.ts';
import type { EditorCommandId } from '../editorTypes.ts';
import { $hasHeaderRow, $selectedCells } from './tableEdits.ts';
import styles from './table.module.css';

type TableTool = Extract<EditorCommandId, `table.${string}`>;

const TOOLS: readonly (readonly (readonly [TableTool, LucideIcon])[])[] = [
  [
    ['table.rowAbove', BetweenHorizontalEnd],
    ['table.rowBelow', BetweenHorizontalStart],
    ['table.columnBefore', BetweenVerticalEnd],
    ['table.columnAfter', BetweenVerticalStart],
  ],
  [['table.headerRow', PanelTop]],
  [
    ['table.deleteRow', TableRowsSplit],
    ['table.deleteColumn', TableColumnsSplit],
    ['table.delete', Trash2],
  ],
];

interface Props {
  readonly editor: LexicalEditor;
  readonly onRun: (command: TableTool) => void;
}

/** What can be done with the table the caret stands in; it hangs above that table. */
export function TableBar({ editor, onRun }: Props): JSX.Element | null {
  const table = useTableAtCaret(editor);
  if (table === null) return null;
  return (
    <Toolbar.Root className={styles['bar']} aria-label="Table">
      {TOOLS.map((group, index) => (
        <Fragment key={group[0]?.[0]}>
          {index === 0 ? null : <Toolbar.Separator className={styles['line']} />}
          {group.map(([command, icon]) => (
            <ToolbarButton
              key={command}
              id={command}
              icon={icon}
              label={nameOf(command)}
              pressed={command === 'table.headerRow' ? table.headerRow : undefined}
              disabled={false}
              onRun={onRun}
            />
          ))}
        </Fragment>
      ))}
    </Toolbar.Root>
  );
}

/** Follows the caret, and marks the table it is in as the one the bar hangs on. */
function useTableAtCaret(editor: LexicalEditor): { readonly headerRow: boolean } | null {
  const [headerRow, setHeaderRow] = useState<boolean | null>(null);
  useEffect(() => {
    let marked: HTMLElement | null = null;
    const follow = (): void => {
      const found = editor.getEditorState().read(
        () => {
          const table = editor.isEditable() ? $selectedCells()?.table : undefined;
          return table === undefined ? null : { key: table.getKey(), headerRow: $hasHeaderRow(table) };
        },
        { editor },
      );
      const element = found === null ? null : editor.getElementByKey(found.key);
      if (element !== marked) {
        marked?.removeAttribute('data-with-bar');
        element?.setAttribute('data-with-bar', '');
        marked = element;
      }
      setHeaderRow(found?.headerRow ?? null);
    };
    follow();
    const look = afterFrame(follow);
    return mergeRegister(editor.registerUpdateListener(look.ask), look.cancel);
  }, [editor]);
  return headerRow === null ? null : { headerRow };
}
