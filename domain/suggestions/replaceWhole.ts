import type { Block, BlockId } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import { recordOf } from './change.ts';
import { unchangedEnds } from './unchangedEnds.ts';
import { tidyRev, toBlocks, toTokens, type Token } from './tokens.ts';
import type { Tracked, TrackContext } from './trackContext.ts';

/**
 * Marks an edit as what it comes down to in the end: the blocks that were there are struck, those that are there now are
 * inserted. It says less about what was done, but never something else. `own`: insertions of the author's own, which go.
 */
export function replaceWhole(before: readonly Block[], after: readonly Block[], own: (id: ChangeId) => boolean, context: TrackContext): Tracked<Block[]> {
  const { start, end } = unchangedEnds(before, after);
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const newBlockId = context.newBlockId ?? context.newId;
  const [del, ins] = [context.newId(), context.newId()];
  const struck = toTokens(old.filter((block) => !isOwn(block, own))).map((token): Token => {
    return { ...token, rev: tidyRev({ ...token.rev, del: token.rev.del ?? del }) };
  });
  /** What is inserted is called something else, and so are its tables, rows and boxes. */
  const names = new Map<string, BlockId>();
  const nameOf = (known: string): BlockId => {
    const name = names.get(known) ?? newBlockId();
    names.set(known, name);
    return name;
  };
  const fresh = toTokens(now).flatMap((token): Token[] => {
    if (token.kind !== 'end' && token.rev.del !== undefined) return [];
    // A struck mark stays struck: the text before it belongs to what comes next.
    const rev = tidyRev({ ins, ...(token.rev.del === undefined ? {} : { del: token.rev.del }) });
    if (!('id' in token)) return [{ ...token, rev }];
    const { table, row, box } = token.props;
    const inTable = typeof table !== 'string' || typeof row !== 'string' ? {} : { table: nameOf(table), row: nameOf(`${table} ${row}`) };
    // What names a box that is not above it goes on naming that.
    const inBox = typeof box === 'string' && names.has(box) ? { box: nameOf(box) } : {};
    return [{ ...token, id: nameOf(token.id), rev, props: { ...token.props, ...inTable, ...inBox } }];
  });
  const middle = toBlocks([...struck, ...fresh], () => ({ id: newBlockId(), props: { type: 'paragraph' } }));
  const value = [...before.slice(0, start), ...middle, ...before.slice(before.length - end)];
  const { author, at } = context;
  return { value, added: { [del]: recordOf(author, at), [ins]: recordOf(author, at, { group: del }) } };
}

const isOwn = (block: Block, own: (id: ChangeId) => boolean): boolean =>
  toTokens([block]).every(({ rev }) => rev.ins !== undefined && own(rev.ins) && rev.del === undefined);
