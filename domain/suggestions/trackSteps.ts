import type { BlockId } from '../body/body.ts';
import type { ChangeId, RevisionMarks } from '../body/revision.ts';
import { countGone, takeGone } from './goneTokens.ts';
import { isBy, recordOf, type Author, type Change } from './change.ts';
import type { Moved } from './moves.ts';
import { changedKeys, recordChange } from './propertyChanges.ts';
import { isBuilt, isNeeded, isText, tidyRev, type Token } from './tokens.ts';
import type { Tracked, TrackContext } from './trackContext.ts';
import type { WovenStep } from './weave.ts';

/**
 * Walks the steps between two rows and marks what they did. What is deleted stays in the row, struck, unless it is the
 * author's own insertion; `moved` says which blocks' steps are halves of a move.
 */
export function trackSteps(steps: readonly WovenStep[], moved: ReadonlyMap<BlockId, Moved>, context: TrackContext): Tracked<Token[]> {
  const out: Token[] = [];
  const added: Record<ChangeId, Change> = {};
  const known = (id: ChangeId | undefined): Change | undefined =>
    id === undefined ? undefined : (added[id] ?? context.changes[id]);
  const { author } = context;
  let region: { ins?: ChangeId; del?: ChangeId; prop?: ChangeId; group?: string } = {};

  const open = (kind: 'ins' | 'del' | 'prop', ...neighbours: readonly (ChangeId | undefined)[]): ChangeId => {
    const joined = region[kind] ?? (context.apart === true ? [] : neighbours).find((id) => isBy(known(id), author) && known(id)?.kind === undefined);
    if (joined !== undefined) return (region[kind] = joined);
    const id = context.newId();
    const other = kind === 'ins' ? region.del : kind === 'del' ? region.ins : undefined;
    const group = other === undefined ? undefined : known(other)?.group ?? other;
    added[id] = recordOf(author, context.at, group === undefined ? {} : { group });
    return (region[kind] = id);
  };

  const propertyChange = (old: Token, now: Token): ChangeId => {
    const mine = old.rev.was?.findLast((one) => isBy(known(one.id), author))?.id;
    if (mine !== undefined) return mine;
    const what = whatChanged(old, now);
    const id = context.sameEdit?.get(what) ?? open('prop', propertyBeside(out.at(-1), old, now));
    context.sameEdit?.set(what, id);
    return id;
  };

  /** Paragraph marks of the author's own that are to go. */
  const leaving = new Set<Token>();
  const oldIds = new Set(steps.flatMap(({ old }) => (old !== undefined && 'id' in old ? [old.id] : [])));
  const own = ownTokens(steps, moved);
  const halves = new Map<BlockId, { from: ChangeId; to: ChangeId }>();
  const half = (block: BlockId, side: 'from' | 'to'): ChangeId => {
    const known = halves.get(block);
    if (known !== undefined) return known[side];
    const [from, to] = [context.newId(), context.newId()];
    for (const id of [from, to]) added[id] = recordOf(author, context.at, { group: from, kind: 'move' });
    halves.set(block, { from, to });
    return side === 'from' ? from : to;
  };
  const gone = countGone(steps);
  /** Fact boxes that stand under another id than before: what is in them comes behind them, and goes along. */
  const boxes = new Map<BlockId, BlockId>();
  const anew = (token: Token): Token => {
    if (!('id' in token)) return token;
    const id = (context.newBlockId ?? context.newId)();
    if (token.props['type'] === 'factBox') boxes.set(token.id, id);
    return { ...token, id };
  };
  /** Whether text was written since the last mark. */
  let holdsText = false;
  steps.forEach((given, index) => {
    const step = inRenamedBox(given, boxes);
    const holds = holdsText;
    if (step.now !== undefined && !isText(step.now)) holdsText = false;
    else if (step.now !== undefined && (step.old !== undefined || step.now.rev.del === undefined)) holdsText = true;
    if (step.moved !== undefined) {
      region = {};
      const ownToken = step.now === undefined ? undefined : own.get(step.moved)?.shift();
      if (moved.get(step.moved) === 'own') {
        const { now } = ownToken === undefined ? {} : inRenamedBox({ now: ownToken }, boxes);
        if (now !== undefined) out.push(now);
      } else if (step.old !== undefined) out.push({ ...step.old, rev: { del: half(step.moved, 'from') } });
      else if (step.now !== undefined) {
        out.push({ ...anew(step.now), rev: { ins: half(step.moved, 'to') } });
      }
    } else if (step.old !== undefined && step.now !== undefined) {
      const { old, now } = step;
      const kept = keep(old, now, isOwn(old.rev.ins, known, author), () => propertyChange(old, now));
      if (!kept.changed) region = {};
      out.push(kept.token);
    } else if (step.old !== undefined) {
      const { rev } = step.old;
      if (rev.del !== undefined) return void out.push(step.old);
      if (isOwn(rev.ins, known, author)) {
        if (step.old.kind === 'end') {
          leaving.add(step.old);
          out.push(step.old);
        }
        return;
      }
      const next = region.del === undefined ? nextOld(steps, index, goesToo)?.rev.del : undefined;
      const id = open('del', out.at(-1)?.rev.del, next);
      out.push({ ...step.old, rev: tidyRev({ ...rev, del: id }) });
    } else if (step.now !== undefined) {
      // Struck text that seems new is the old struck text, which is kept above; any other was typed inside of it.
      const { del } = step.now.rev;
      const isKept = del !== undefined && takeGone(gone, step.now);
      if (isKept && !(holds && staysStruck(step.now, steps.slice(index + 1)))) return;
      const id = open('ins', out.at(-1)?.rev.ins, region.ins === undefined ? nextOld(steps, index)?.rev.ins : undefined);
      // A split or a drag can bring an old id along; what was there before keeps it.
      const renamed = 'id' in step.now && oldIds.has(step.now.id) ? anew(step.now) : step.now;
      // A struck mark parts its text from the title or picture behind: there it is missed, whatever is decided.
      out.push({ ...renamed, rev: isKept ? { ins: id, del } : { ins: id } });
    }
  });
  // The text of a cell stays in it, and with it the cell.
  const held = new Set(out.filter((token, at) => leaving.has(token) && isBuilt(token) && isText(out[at - 1])));
  const goes = (token: Token): boolean => leaving.has(token) && !held.has(token);
  const value = out.flatMap((token, at) => {
    if (!leaving.has(token)) return [token];
    // Where a picture now follows text, the mark between them cannot go for real: it is struck instead.
    const before = out.slice(0, at).findLast((one) => !goes(one));
    const next = out.slice(at + 1).find((one) => !goes(one) && (one.kind === 'end' || one.kind === 'object'));
    const needed = isBuilt(token) ? held.has(token) : isNeeded(before, next);
    region = {};
    return needed ? [{ ...token, rev: tidyRev({ ...token.rev, del: open('del', before?.rev.del) }) }] : [];
  });
  return { value, added };
}

/** Whether a struck mark ends its paragraph all the same, with text before it: of a title, or where no other mark would. */
function staysStruck(mark: Token, behind: readonly WovenStep[]): boolean {
  if (mark.kind !== 'end' || isBuilt(mark)) return isBuilt(mark);
  const next = behind.find(({ now }) => now !== undefined && !isText(now) && (now.rev.del === undefined || (now.kind === 'end' && !isBuilt(now))));
  return next?.now === undefined || next.now.kind === 'object' || isBuilt(next.now);
}

/** A step of something in a box that gets another id: it goes along. */
function inRenamedBox(step: WovenStep, boxes: ReadonlyMap<BlockId, BlockId>): WovenStep {
  const name = step.now !== undefined && 'id' in step.now ? step.now.props['box'] : undefined;
  const box = typeof name === 'string' ? boxes.get(name) : undefined;
  return box === undefined || step.now === undefined ? step : { ...step, now: { ...step.now, props: { ...step.now.props, box } } };
}

/** The tokens of blocks that are insertions of the author's own, as they were: they only go elsewhere. */
function ownTokens(steps: readonly WovenStep[], moved: ReadonlyMap<BlockId, Moved>): Map<BlockId, Token[]> {
  const own = new Map<BlockId, Token[]>();
  for (const { old, moved: block } of steps) {
    if (old === undefined || block === undefined || moved.get(block) !== 'own') continue;
    own.set(block, [...(own.get(block) ?? []), old]);
  }
  return own;
}

/** A token that stayed: its marks and comments are those it had, its properties the new ones, remembered if they changed. */
function keep(old: Token, now: Token, own: boolean, changeId: () => ChangeId): { token: Token; changed: boolean } {
  const identity = { ...('id' in old ? { id: old.id } : {}), ...('notes' in old ? { notes: old.notes } : {}) };
  if (changedKeys(old.props, now.props).length === 0) return { token: { ...now, ...identity, rev: old.rev }, changed: false };
  // Formatting one's own pending insertion needs no record: the whole of it can be rejected.
  const was = own ? old.rev.was : recordChange(old.rev.was ?? [], changeId(), old.props, now.props);
  const rev: RevisionMarks = tidyRev({ ...old.rev, ...(was === undefined ? {} : { was }) });
  return { token: { ...now, ...identity, rev }, changed: true };
}

function isOwn(id: ChangeId | undefined, known: (id: ChangeId) => Change | undefined, author: Author): boolean {
  return id !== undefined && known(id)?.by === author.by;
}

/** The token behind a step that was there before the edit, and is none of those to be passed over. */
function nextOld(steps: readonly WovenStep[], index: number, isPassed: (step: WovenStep) => boolean = () => false): Token | undefined {
  for (let at = index + 1; at < steps.length; at += 1) {
    const step = steps[at];
    if (step?.old !== undefined && !isPassed(step)) return step.old;
  }
  return undefined;
}

/** Whether a step is part of the same deletion: what is deleted in front of struck text goes on with that. */
const goesToo = ({ old, now, moved }: WovenStep): boolean => now === undefined && moved === undefined && old?.rev.del === undefined;

/** The change of the same properties that the token before carries: of letters, an edit that goes on with the last one. */
function propertyBeside(before: Token | undefined, old: Token, now: Token): ChangeId | undefined {
  const last = before?.kind === 'char' && old.kind === 'char' ? before.rev.was?.at(-1) : undefined;
  return last !== undefined && Object.keys(last.before).sort().join() === changedKeys(old.props, now.props).join() ? last.id : undefined;
}

/** Equal for what one command changes in many places. Each text of a picture or footnote is a thing of its own. */
function whatChanged(old: Token, now: Token): string {
  const keys = changedKeys(old.props, now.props);
  const holdsTexts = old.kind === 'object' || old.kind === 'inline';
  return JSON.stringify([old.kind, keys, holdsTexts ? keys.map((key) => now.props[key] ?? null) : []]);
}
