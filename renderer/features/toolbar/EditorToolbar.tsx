import { Toolbar } from '@base-ui/react/toolbar';
import { ChevronDown, Ellipsis } from 'lucide-react';
import { Fragment } from 'react';
import { canRun, type CommandId, commandOf, type MenuState, nameOf } from '../../../domain/commands/commands.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import type { EditorStatus } from '../../editor/editorTypes.ts';
import iconStyles from '../../ui/IconButton.module.css';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { ToolbarButton } from '../../ui/ToolbarButton.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { BLOCK_COMMANDS, COMPACT, groupsThatFit, isOn, TOOL_GROUPS, type Tool } from './toolbarGroups.ts';
import styles from './EditorToolbar.module.css';

interface Props {
  readonly menuState: MenuState;
  readonly status: EditorStatus | null;
  readonly onRun: (id: CommandId) => void;
  readonly onPicked: () => void;
  /** The window's own buttons, at both ends. */
  readonly start: readonly Tool[];
  readonly end: readonly Tool[];
}

/** Formatting of the text under the caret, from the command table. */
export function EditorToolbar({ menuState, status, onRun, onPicked, start, end }: Props) {
  const keysOf = useKeysOf();
  const [measured, width] = useWidth();
  const [measuredAll, all] = useWidth();
  const fit = groupsThatFit(width);
  const isCompact = all > 0 && all < COMPACT;
  const runs = (id: CommandId): boolean => {
    if (id === 'edit.undo') return canRun(id, menuState) && (status?.canUndo ?? false);
    if (id === 'edit.redo') return canRun(id, menuState) && (status?.canRedo ?? false);
    return canRun(id, menuState);
  };
  const pressed = (id: CommandId): boolean => isOn(id, status) || menuState.on.includes(id);
  const entry = (id: CommandId): MenuEntry => ({
    label: nameOf(id),
    keys: keysOf(id),
    disabled: !runs(id),
    checked: pressed(id),
    onPick: () => {
      onRun(id);
    },
  });
  const button = ({ id, icon }: Tool) => (
    <ToolbarButton
      key={id}
      id={id}
      icon={icon}
      label={nameOf(id)}
      keys={keysOf(id)}
      pressed={commandOf(id).toggles === true ? pressed(id) : undefined}
      disabled={!runs(id)}
      onRun={onRun}
    />
  );
  const inMenu = [...TOOL_GROUPS.slice(fit), ...(isCompact ? [end] : [])];
  const block = BLOCK_COMMANDS.find((id) => isOn(id, status));
  return (
    <Toolbar.Root ref={measuredAll} className={styles.toolbar} aria-label="Formatting">
      {start.map(button)}
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
            {group.map(button)}
          </Fragment>
        ))}
        {inMenu.length === 0 ? null : (
          <Menu
            onPicked={onPicked}
            entries={inMenu.flatMap((group, at) =>
              group.map(({ id, icon }, index) => ({ ...entry(id), icon, separated: at > 0 && index === 0 })),
            )}
            trigger={
              <Toolbar.Button className={iconStyles.button} aria-label={isCompact ? 'More' : 'More formatting'}>
                <Ellipsis size={17} strokeWidth={1.9} aria-hidden />
              </Toolbar.Button>
            }
          />
        )}
      </div>
      {isCompact ? null : end.map(button)}
    </Toolbar.Root>
  );
}

function blockName(block: CommandId | undefined, status: EditorStatus | null): string {
  if (block !== undefined) return nameOf(block);
  if (status?.block === 'factBox') return 'Fact box title';
  if (status?.block === 'cell') return 'Table cell';
  if (status?.block === 'picture') return 'Picture';
  if (status?.block === 'audio') return 'Audio';
  if (status?.block === 'embed') return 'Embed';
  if (status?.block === 'divider') return 'Divider';
  return status?.block === 'mixed' ? 'Mixed' : 'Paragraph';
}
