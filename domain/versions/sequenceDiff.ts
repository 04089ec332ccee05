/** A stretch of two rows: the same in both, only in the old one, or only in the new one. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  /** Where it begins, in the old row for "removed" and "same", in the new row for "added". */
  readonly at: number;
  /** Where it begins in the new row, for "same". */
  readonly to: number;
  readonly length: number;
}

/** Rows that differ more than this are shown as replaced: nobody reads such a comparison word by word. */
const MOST_EDITS = 2_000;

/** The shortest way from one row to the other (Myers 1986), removed before added. Costs O((a + b) × edits). */
export function diffSequence(a: readonly string[], b: readonly string[]): Stretch[] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const out: Stretch[] = [];
  add(out, 'same', 0, 0, start);
  for (const one of middle(a.slice(start, a.length - end), b.slice(start, b.length - end))) {
    add(out, one.kind, one.at + start, one.to + start, one.length);
  }
  add(out, 'same', a.length - end, b.length - end, end);
  return out;
}

function middle(a: readonly string[], b: readonly string[]): Stretch[] {
  const replaced: Stretch[] = [];
  add(replaced, 'removed', 0, 0, a.length);
  add(replaced, 'added', 0, 0, b.length);
  if (a.length === 0 || b.length === 0) return replaced;
  const traces = search(a, b);
  return traces === null ? replaced : backtrack(traces, a.length, b.length);
}

/** The furthest points reached with each number of edits; null when the rows differ too much. */
function search(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const limit = Math.min(a.length + b.length, MOST_EDITS);
  const traces: Int32Array[] = [];
  let furthest = new Int32Array(3);
  for (let edits = 0; edits <= limit; edits += 1) {
    traces.push(furthest);
    const next = new Int32Array(2 * edits + 5);
    const centre = edits + 2;
    next.fill(-1);
    for (let k = -edits; k <= edits; k += 2) {
      const down = edits === 0 ? 0 : point(furthest, edits - 1, k + 1);
      const right = edits === 0 ? 0 : point(furthest, edits - 1, k - 1) + 1;
      let x = edits === 0 ? 0 : k === -edits || (k !== edits && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[centre + k] = x;
      if (x >= a.length && x - k >= b.length) return [...traces, next];
    }
    furthest = next;
  }
  return null;
}

/** What was reached on diagonal `k` with `edits` edits. */
const point = (row: Int32Array, edits: number, k: number): number => row[edits + 2 + k] ?? -1;

function backtrack(traces: readonly Int32Array[], aLength: number, bLength: number): Stretch[] {
  const steps: Stretch[] = [];
  let x = aLength;
  let y = bLength;
  for (let edits = traces.length - 2; edits >= 0; edits -= 1) {
    const k = x - y;
    const before = traces[edits] ?? new Int32Array(0);
    const fromAbove = k === -edits || (k !== edits && point(before, edits - 1, k - 1) < point(before, edits - 1, k + 1));
    const fromK = fromAbove ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : point(before, edits - 1, fromK);
    const fromY = edits === 0 ? 0 : fromX - fromK;
    const afterEdit = edits === 0 ? 0 : fromAbove ? fromX : fromX + 1;
    const same = x - afterEdit;
    if (same > 0) steps.push({ kind: 'same', at: afterEdit, to: y - same, length: same });
    if (edits > 0) {
      if (fromAbove) steps.push({ kind: 'added', at: fromY, to: fromY, length: 1 });
      else steps.push({ kind: 'removed', at: fromX, to: fromX, length: 1 });
    }
    x = fromX;
    y = fromY;
  }
  return merged(steps.reverse());
}

/** Neighbours of one kind become one; within a change what was removed comes first. */
function merged(steps: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let removed: Stretch[] = [];
  let added: Stretch[] = [];
  const flush = (): void => {
    for (const one of [...removed, ...added]) add(out, one.kind, one.at, one.to, one.length);
    removed = [];
    added = [];
  };
  for (const step of steps) {
    if (step.kind === 'removed') removed.push(step);
    else if (step.kind === 'added') added.push(step);
    else {
      flush();
      add(out, 'same', step.at, step.to, step.length);
    }
  }
  flush();
  return out;
}

function add(out: Stretch[], kind: Stretch['kind'], at: number, to: number, length: number): void {
  if (length === 0) return;
  const last = out.at(-1);
  if (last?.kind === kind && last.at + last.length === at) out[out.length - 1] = { ...last, length: last.length + length };
  else out.push({ kind, at, to, length });
}
