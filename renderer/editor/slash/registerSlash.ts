import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  HISTORY_MERGE_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $blockOf } from '../behaviour/blockTree.ts';
import { $textBeforeCaret, isTypedCharacter, nearCaret } from '../behaviour/typedText.ts';
import type { EditorCommandId } from '../editorTypes.ts';
import { slashCommands, slashQuery, type SlashQuery } from './slashQuery.ts';

/** What the menu shows. */
export interface SlashView {
  readonly items: readonly EditorCommandId[];
  readonly active: number;
}

export interface SlashMenu {
  choose(id: EditorCommandId): void;
  remove(): void;
}

/** The slash that opened the menu: elsewhere the same letters are only text. */
interface Place extends SlashQuery {
  readonly block: NodeKey;
}

/**
 * Opens the menu when a slash is typed and follows what is typed behind it. A key that types no slash costs one look
 * at the update; the block is read only while the menu is open.
 */
export function registerSlash(
  editor: LexicalEditor,
  { onView, run }: { onView(view: SlashView | null): void; run(id: EditorCommandId): void },
): SlashMenu {
  let place: Place | null = null;
  let view: SlashView | null = null;
  const show = (next: Place | null, active = 0): void => {
    place = next;
    const items = next === null ? [] : slashCommands(next.query);
    view = items.length === 0 ? null : { items, active };
    onView(view);
  };
  const choose = (id: EditorCommandId): void => {
    const chosen = place;
    show(null);
    if (chosen === null) return;
    editor.update(
      () => {
        $removeTyped(chosen.query.length + 1);
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    );
    run(id);
  };
  const onOpen = (act: (view: SlashView) => void) => (event: KeyboardEvent | null) => {
    if (view === null || event?.isComposing === true) return false;
    event?.preventDefault();
    event?.stopPropagation();
    act(view);
    return true;
  };
  const move = (by: 1 | -1) =>
    onOpen(({ items, active }) => {
      show(place, (active + by + items.length) % items.length);
    });
  const pick = onOpen(({ items, active }) => {
    const id = items[active];
    if (id !== undefined) choose(id);
  });
  const remove = mergeRegister(
    editor.registerUpdateListener((payload) => {
      if (place === null && (!nearCaret(payload.editorState).endsWith('/') || editor.isComposing() || !isTypedCharacter(payload))) return;
      const now = payload.editorState.read($slashHere);
      if (place === null) {
        // Only the slash itself opens the menu: a word that follows an old one does not.
        if (now?.query === '') show(now);
      } else if (now === null || now.block !== place.block || now.at !== place.at) show(null);
      else if (now.query !== place.query) show(now);
    }),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ENTER_COMMAND, pick, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, pick, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      onOpen(() => {
        show(null);
      }),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        if (place !== null) show(null);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
  return { choose, remove };
}

/** The slash query at the caret, outside of code and where no word goes on behind it. */
function $slashHere(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const next = $isTextNode(node) ? node.getTextContent().charAt(selection.anchor.offset) : '';
  if (next !== '' && !/\s/.test(next)) return null;
  const before = $textBeforeCaret();
  const found = before === null ? null : slashQuery(before);
  const block = $blockOf(node);
  return found === null || block === null ? null : { ...found, block: block.getKey() };
}

/** Takes away what was typed to find a command. */
function $removeTyped(length: number): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if (!$isRangeSelection(selection) || !$isTextNode(node)) return;
  const start = selection.anchor.offset - length;
  if (start >= 0) node.spliceText(start, length, '', true);
}
