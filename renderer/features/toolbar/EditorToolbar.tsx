import { Toolbar } from '@base-ui/react/toolbar';
import { ChevronDown, Ellipsis } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { canRun, commandOf, type CommandId, type MenuState } from '../../../domain/commands/commands.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import type { EditorStatus } from '../../editor/editorTypes.ts';
import iconStyles from '../../ui/IconButton.module.css';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { ToolbarButton } from '../../ui/ToolbarButton.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { BLOCK_COMMANDS, groupsThatFit, isOn, TOOL_GROUPS } from './toolbarGroups.ts';
import styles from './EditorToolbar.module.css';

interface Props {
  readonly menuState: MenuState;
  readonly status: EditorStatus | null;
  readonly onRun: (id: CommandId) => void;
  readonly onPicked: () => void;
  /** What stands at both ends: the window's own buttons. */
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** Formatting of the text under the caret, from the command table. */
export function EditorToolbar({ menuState, status, onRun, onPicked, start, end }: Props) {
  const keysOf = useKeysOf();
  const [measured, width] = useWidth();
  const fit = groupsThatFit(width);
  const runs = (id: CommandId): boolean => {
    if (id === 'edit.undo') return canRun(id, menuState) && (status?.canUndo ?? false);
    if (id === 'edit.redo') return canRun(id, menuState) && (status?.canRedo ?? false);
    return canRun(id, menuState);
  };
  const entry = (id: CommandId): MenuEntry => ({
    label: commandOf(id).label,
    keys: keysOf(id),
    disabled: !runs(id),
    checked: isOn(id, status),
    onPick: () => {
      onRun(id);
    },
  });
  const block = BLOCK_COMMANDS.find((id) => isOn(id, status));
  return (
    <Toolbar.Root className={styles.toolbar} aria-label="Formatting">
      {start}
      <Menu
        onPicked={onPicked}
        disabled={!runs('block.paragraph')}
        entries={BLOCK_COMMANDS.map(entry)}
        trigger={
          <Toolbar.Button
            className={styles.block}
            disabled={!runs('block.paragraph')}
            aria-label={`Kind of block: ${blockName(block, status)}`}
          >
            <span className={styles.blockName}>{blockName(block, status)}</span>
            <ChevronDown size={14} strokeWidth={2} aria-hidden />
          </Toolbar.Button>
        }
      />
      <div ref={measured} className={styles.tools}>
        {TOOL_GROUPS.slice(0, fit).map((group) => (
          <Fragment key={group[0]?.id}>
            <Toolbar.Separator className={styles.line} />
            {group.map(({ id, icon }) => (
              <ToolbarButton
                key={id}
                id={id}
                icon={icon}
                label={commandOf(id).label}
                keys={keysOf(id)}
                pressed={commandOf(id).toggles === true ? isOn(id, status) : undefined}
                disabled={!runs(id)}
                onRun={onRun}
              />
            ))}
          </Fragment>
        ))}
        {fit === TOOL_GROUPS.length ? null : (
          <Menu
            onPicked={onPicked}
            entries={TOOL_GROUPS.slice(fit).flatMap((group) =>
              group.map(({ id, icon }, index) => ({ ...entry(id), icon, separated: index === 0 })),
            )}
            trigger={
              <Toolbar.Button className={iconStyles.button} aria-label="More formatting">
                <Ellipsis size={17} strokeWidth={1.9} aria-hidden />
              </Toolbar.Button>
            }
          />
        )}
      </div>
      {end}
    </Toolbar.Root>
  );
}

function blockName(block: CommandId | undefined, status: EditorStatus | null): string {
  if (block !== undefined) return commandOf(block).label;
  if (status?.block === 'factBox') return 'Fact box title';
  if (status?.block === 'cell') return 'Table cell';
  if (status?.block === 'picture') return 'Picture';
  if (status?.block === 'audio') return 'Audio';
  if (status?.block === 'embed') return 'Embed';
  if (status?.block === 'divider') return 'Divider';
  return status?.block === 'mixed' ? 'Mixed' : 'Paragraph';
}
