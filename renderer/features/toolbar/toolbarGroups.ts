import {
  Asterisk,
  AudioLines,
  Bold,
  Code,
  Eraser,
  Image,
  Images,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  SquarePlay,
  StickyNote,
  Strikethrough,
  Subscript,
  Superscript,
  SquareDashedText,
  Table,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { CommandId } from '../../../domain/commands/commands.ts';
import type { BlockKind, EditorStatus } from '../../editor/editorTypes.ts';

export interface Tool {
  readonly id: CommandId;
  readonly icon: LucideIcon;
}

/** The toolbar in groups, the ones that stay longest in a narrow window first. */
export const TOOL_GROUPS: readonly (readonly Tool[])[] = [
  [
    { id: 'edit.undo', icon: Undo2 },
    { id: 'edit.redo', icon: Redo2 },
  ],
  [
    { id: 'format.bold', icon: Bold },
    { id: 'format.italic', icon: Italic },
    { id: 'insert.link', icon: Link },
  ],
  [
    { id: 'block.bullets', icon: List },
    { id: 'block.numbers', icon: ListOrdered },
    { id: 'block.quote', icon: Quote },
  ],
  [
    { id: 'insert.picture', icon: Image },
    { id: 'insert.embed', icon: SquarePlay },
    { id: 'insert.table', icon: Table },
  ],
  [
    { id: 'format.note', icon: StickyNote },
    { id: 'insert.footnote', icon: Asterisk },
  ],
  [
    { id: 'insert.gallery', icon: Images },
    { id: 'insert.audio', icon: AudioLines },
    { id: 'insert.factBox', icon: SquareDashedText },
    { id: 'insert.divider', icon: Minus },
  ],
  [
    { id: 'format.strike', icon: Strikethrough },
    { id: 'format.sub', icon: Subscript },
    { id: 'format.sup', icon: Superscript },
    { id: 'format.code', icon: Code },
    { id: 'format.clear', icon: Eraser },
  ],
];

/** Blocks that the type menu offers. */
export const BLOCK_COMMANDS = [
  'block.paragraph',
  'block.heading2',
  'block.heading3',
  'block.quote',
  'block.pullQuote',
  'block.bullets',
  'block.numbers',
  'block.correction',
  'block.clarification',
  'block.update',
] as const;

const BLOCK_OF: Partial<Record<CommandId, BlockKind>> = {
  'block.paragraph': 'paragraph',
  'block.heading2': 'heading2',
  'block.heading3': 'heading3',
  'block.quote': 'quote',
  'block.pullQuote': 'pullQuote',
  'block.correction': 'correction',
  'block.clarification': 'clarification',
  'block.update': 'update',
  'block.bullets': 'bullets',
  'block.numbers': 'numbers',
};

/** Whether a command that is on or off is on where the caret is. */
export function isOn(id: CommandId, status: EditorStatus | null): boolean {
  if (status === null) return false;
  if (id === 'format.bold') return status.marks.includes('bold');
  if (id === 'format.italic') return status.marks.includes('italic');
  if (id === 'format.strike') return status.marks.includes('strike');
  if (id === 'format.sub') return status.marks.includes('sub');
  if (id === 'format.sup') return status.marks.includes('sup');
  if (id === 'format.note') return status.note;
  if (id === 'format.code') return status.marks.includes('code');
  if (id === 'table.headerRow') return status.table?.headerRow === true;
  return BLOCK_OF[id] === status.block;
}

const BUTTON = 34;
const GAP = 15;

/** A toolbar narrower than this, in pixels, has its menu hold the window's own buttons too. */
export const COMPACT = 400;

/** How many groups fit a width; the others go into a menu. */
export function groupsThatFit(width: number): number {
  const widths = TOOL_GROUPS.map((group) => group.length * BUTTON + GAP);
  const all = widths.reduce((sum, one) => sum + one, 0);
  if (all <= width) return widths.length;
  let used = BUTTON;
  let fit = 0;
  for (const one of widths) {
    used += one;
    if (used > width) break;
    fit += 1;
  }
  return fit;
}
