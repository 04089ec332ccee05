import type { Block } from '../body/body.ts';
import type { ChangeId, RevisionMarks } from '../body/revision.ts';
import { align, type Step } from './align.ts';
import { isBy, recordOf, type Author, type Change, type Changes } from './change.ts';
import { changedKeys, recordChange } from './propertyChanges.ts';
import { isNeeded, tidyRev, toBlocks, toTokens, type Token } from './tokens.ts';

/** Who makes an edit and when, with the records so far. `at` is an ISO instant. */
export interface TrackContext {
  readonly author: Author;
  readonly at: string;
  readonly changes: Changes;
  readonly newId: () => string;
  /** Ids of new blocks, where they are not to come from `newId`. */
  readonly newBlockId?: () => string;
  /** Tokens at the start and end which the edit surely did not touch: known from caret or selection. */
  readonly untouched?: { readonly start: number; readonly end: number };
}

export interface Tracked<T> {
  readonly value: T;
  /** Records of the changes that are new. */
  readonly added: Changes;
}

/**
 * Turns a plain edit into tracked changes. `before` is the marked-up text, `after` what an ordinary edit made of it;
 * the outcome holds both: what is gone from `after` is back as deleted, what is new is marked as inserted, changed
 * properties remember their old values. Whatever the edit was (typing, paste, drag, find and replace), rejecting
 * the outcome gives what rejecting `before` gave, and accepting it what accepting `after` would have.
 * Only an author's own pending insertion is really deleted.
 */
export function trackBlocks(before: readonly Block[], after: readonly Block[], context: TrackContext): Tracked<Block[]> {
  const { start, end } = commonBlocks(before, after);
  const old = toTokens(before.slice(start, before.length - end));
  const now = toTokens(after.slice(start, after.length - end));
  const { value, added } = trackTokens(old, now, context);
  const middle = toBlocks(value, () => ({ id: (context.newBlockId ?? context.newId)(), props: { type: 'paragraph' } }));
  const blocks = [...before.slice(0, start), ...middle, ...before.slice(before.length - end)];
  return { value: blocks, added };
}

/** The same for tokens, e.g. of a headline. */
export function trackTokens(old: readonly Token[], now: readonly Token[], context: TrackContext): Tracked<Token[]> {
  const out: Token[] = [];
  const added: Record<ChangeId, Change> = {};
  const known = (id: ChangeId | undefined): Change | undefined =>
    id === undefined ? undefined : (added[id] ?? context.changes[id]);
  const { author } = context;
  let region: { ins?: ChangeId; del?: ChangeId; prop?: ChangeId; group?: string } = {};

  const open = (kind: 'ins' | 'del' | 'prop', neighbour: ChangeId | undefined): ChangeId => {
    const joined = region[kind] ?? (isBy(known(neighbour), author) ? neighbour : undefined);
    if (joined !== undefined) return (region[kind] = joined);
    const id = context.newId();
    const other = kind === 'ins' ? region.del : kind === 'del' ? region.ins : undefined;
    const group = other === undefined ? undefined : known(other)?.group ?? other;
    added[id] = recordOf(author, context.at, group === undefined ? {} : { group });
    return (region[kind] = id);
  };

  /** Paragraph marks of the author's own that are to go. */
  const leaving = new Set<Token>();
  const oldIds = new Set(old.flatMap((token) => ('id' in token ? [token.id] : [])));
  const steps = align(old, now, context.untouched);
  const gone = countGone(steps);
  steps.forEach((step, index) => {
    if (step.old !== undefined && step.now !== undefined) {
      const mine = step.old.rev.was?.findLast((one) => isBy(known(one.id), author))?.id;
      const kept = keep(step.old, step.now, isOwn(step.old.rev.ins, known, author), () =>
        mine ?? open('prop', lastProp(out.at(-1)?.rev)),
      );
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
      const next = region.del === undefined ? nextOld(steps, index)?.rev.del : undefined;
      const id = open('del', out.at(-1)?.rev.del ?? next);
      out.push({ ...step.old, rev: tidyRev({ ...rev, del: id }) });
    } else if (step.now !== undefined) {
      // Struck text that seems new is the old struck text, which is kept above; any other was typed inside of it.
      if (step.now.rev.del !== undefined && takeGone(gone, step.now)) return;
      const next = region.ins === undefined ? nextOld(steps, index)?.rev.ins : undefined;
      const id = open('ins', out.at(-1)?.rev.ins ?? next);
      // A split or a drag can bring an old id along; what was there before keeps it.
      const renamed = 'id' in step.now && oldIds.has(step.now.id) ? { id: (context.newBlockId ?? context.newId)() } : {};
      out.push({ ...step.now, ...renamed, rev: { ins: id } });
    }
  });
  const value = out.flatMap((token, at) => {
    if (!leaving.has(token)) return [token];
    // Where a picture now follows text, the mark between them cannot go for real: it is struck instead.
    const before = out.slice(0, at).findLast((one) => !leaving.has(one));
    const next = out.slice(at + 1).find((one) => !leaving.has(one) && (one.kind === 'end' || one.kind === 'object'));
    const needed = token.kind === 'end' && isNeeded(token, before, next);
    region = {};
    return needed ? [{ ...token, rev: tidyRev({ ...token.rev, del: open('del', before?.rev.del) }) }] : [];
  });
  return { value, added };
}

/**
 * An edit that is not tracked: what it typed inside marked text is plain text, no part of that change. All else is
 * as the edit left it.
 */
export function withoutNewMarks(before: readonly Block[], after: readonly Block[], newId: () => string): Block[] {
  const steps = align(toTokens(before), toTokens(after));
  const gone = countGone(steps);
  const row = steps.flatMap(({ old, now }): Token[] => {
    if (now === undefined) return [];
    return [old !== undefined || takeGone(gone, now) ? now : { ...now, rev: {} }];
  });
  return toBlocks(row, () => ({ id: newId(), props: { type: 'paragraph' } }));
}

/** A token that stayed: its marks are those it had, its properties the new ones, remembered if they changed. */
function keep(old: Token, now: Token, own: boolean, changeId: () => ChangeId): { token: Token; changed: boolean } {
  const identity = 'id' in old ? { id: old.id } : {};
  if (changedKeys(old.props, now.props).length === 0) return { token: { ...now, ...identity, rev: old.rev }, changed: false };
  // Formatting one's own pending insertion needs no record: the whole of it can be rejected.
  const was = own ? old.rev.was : recordChange(old.rev.was ?? [], changeId(), old.props, now.props);
  const rev: RevisionMarks = tidyRev({ ...old.rev, ...(was === undefined ? {} : { was }) });
  return { token: { ...now, ...identity, rev }, changed: true };
}

function isOwn(id: ChangeId | undefined, known: (id: ChangeId) => Change | undefined, author: Author): boolean {
  return id !== undefined && known(id)?.by === author.by;
}

/** The token behind a step that was there before the edit. */
function nextOld(steps: readonly Step[], index: number): Token | undefined {
  for (let at = index + 1; at < steps.length; at += 1) if (steps[at]?.old !== undefined) return steps[at]?.old;
  return undefined;
}

/** How often each thing is there before the edit and not after it. */
function countGone(steps: readonly Step[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const step of steps) {
    if (step.old === undefined || step.now !== undefined) continue;
    const key = identityOf(step.old);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function takeGone(gone: Map<string, number>, token: Token): boolean {
  const key = identityOf(token);
  const count = gone.get(key) ?? 0;
  gone.set(key, count - 1);
  return count > 0;
}

function identityOf(token: Token): string {
  if (token.kind === 'char') return `c${token.char}`;
  return token.kind === 'inline' ? `i${JSON.stringify(token.props)}` : `b${token.id}`;
}

function lastProp(rev: RevisionMarks | undefined): ChangeId | undefined {
  return rev?.was?.at(-1)?.id;
}

/** Blocks at both ends that are the very same objects: unchanged ones are never taken apart. */
function commonBlocks(a: readonly Block[], b: readonly Block[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end };
}
