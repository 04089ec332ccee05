import { $isElementNode, type LexicalEditor } from 'lexical';
import { nameOf } from '../../../domain/commands/commands.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { $kindOf, $selectedBlocks } from '../behaviour/blocks.ts';
import type { KeysOf } from '../commandKeys.ts';
import type { BlockKind, EditorCommandId } from '../editorTypes.ts';

/** What a block of text can be turned into. */
const KINDS = [
  ['block.paragraph', 'paragraph'],
  ['block.heading2', 'heading2'],
  ['block.heading3', 'heading3'],
  ['block.quote', 'quote'],
  ['block.pullQuote', 'pullQuote'],
  ['block.bullets', 'bullets'],
  ['block.numbers', 'numbers'],
] as const satisfies readonly (readonly [EditorCommandId, BlockKind])[];

/** What can be done with the selected block as a whole. */
export function blockMenuEntries(editor: LexicalEditor, keysOf: KeysOf, run: (command: EditorCommandId) => void): MenuEntry[] {
  const kind = editor.read(() => {
    const [block] = $selectedBlocks();
    return $isElementNode(block) ? $kindOf(block) : null;
  });
  const entry = (id: EditorCommandId): MenuEntry => ({
    label: nameOf(id),
    keys: keysOf(id),
    onPick: () => {
      run(id);
    },
  });
  // Of a table these move a row, and its cells stay what they are.
  if (kind === 'cell') return [entry('block.duplicate'), { ...entry('block.delete'), danger: true }];
  const turns = kind === null ? [] : KINDS.filter(([, one]) => one !== kind);
  return [
    entry('block.moveUp'),
    entry('block.moveDown'),
    entry('block.duplicate'),
    ...turns.map(([id], index) => ({ ...entry(id), label: `Turn into ${nameOf(id).toLowerCase()}`, separated: index === 0 })),
    { ...entry('block.delete'), danger: true, separated: true },
  ];
}
