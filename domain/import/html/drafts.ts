import { isTextRun, type Block, type TextBlock, type TextRun } from '../../body/body.ts';
import type { PictureRef } from '../imported.ts';

/** A picture in its place among blocks, until it is known whether its file can be taken along. */
export interface PicturePlace extends Omit<PictureRef, 'after'> {
  readonly type: 'picturePlace';
}
/** A heading as the page numbers it; which of our two levels it gets depends on the others. */
export interface HeadingDraft {
  readonly type: 'headingDraft';
  readonly id: string;
  readonly rank: number;
  /** The fact box it stands in. */
  readonly box?: string;
  readonly runs: TextRun[];
}
export type Draft = Exclude<Block, { type: 'heading' }> | HeadingDraft | PicturePlace;

/** Finished blocks, and the pictures by the block they follow. */
export function finishDrafts(drafts: readonly Draft[]): {
  blocks: Block[];
  pictures: PictureRef[];
  notes: string[];
} {
  const ranks = [
    ...new Set(drafts.flatMap((draft) => (draft.type === 'headingDraft' ? [draft.rank] : []))),
  ].sort((a, b) => a - b);
  const blocks: Block[] = [];
  /** Pictures out of a table follow the whole of it. */
  let waiting: Omit<PictureRef, 'after'>[] = [];
  const place = (): void => {
    for (const picture of waiting) pictures.push({ ...picture, after: blocks.at(-1)?.id ?? null });
    waiting = [];
  };
  const pictures: PictureRef[] = [];
  for (const draft of drafts) {
    if (draft.type === 'picturePlace') {
      const { type: _, ...picture } = draft;
      waiting.push(picture);
      continue;
    }
    const last = blocks.at(-1);
    if (last?.type !== 'cell' || draft.type !== 'cell' || draft.table !== last.table) place();
    if (draft.type === 'headingDraft') {
      blocks.push({
        type: 'heading',
        id: draft.id,
        level: draft.rank === ranks[0] ? 2 : 3,
        runs: withoutAllBold(draft.runs),
        ...(draft.box === undefined ? {} : { box: draft.box }),
      });
    } else blocks.push(draft);
  }
  place();
  const notes =
    ranks.length > 2
      ? [`The text has ${ranks.length} levels of headings; those below the second became small subheadings.`]
      : [];
  return { blocks, pictures, notes };
}

/** A heading is bold anyway: marking all of it bold says nothing. */
function withoutAllBold(runs: readonly TextRun[]): TextRun[] {
  if (!runs.every((run) => run.marks?.includes('bold') === true || run.text.trim() === '')) return [...runs];
  return runs.map(({ marks, ...run }) => {
    const others = (marks ?? []).filter((mark) => mark !== 'bold');
    return others.length === 0 ? run : { ...run, marks: others };
  });
}

/** Text of a draft for the recogniser. */
export function draftText(draft: Draft): string {
  return 'runs' in draft
    ? (draft as TextBlock | HeadingDraft).runs.map((run) => (isTextRun(run) ? run.text : '')).join('')
    : '';
}
