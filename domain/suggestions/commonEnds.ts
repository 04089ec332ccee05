/** How many of several lists' first and last things are the very same, without counting any twice. */
export function commonEnds<T>(first: readonly T[], ...others: readonly (readonly T[])[]): { start: number; end: number } {
  const most = Math.min(first.length, ...others.map(({ length }) => length));
  let start = 0;
  while (start < most && others.every((other) => other[start] === first[start])) start += 1;
  let end = 0;
  while (end < most - start && others.every((other) => other[other.length - 1 - end] === first[first.length - 1 - end])) end += 1;
  return { start, end };
}
