import type { Step } from './align.ts';
import type { Token } from './tokens.ts';

/** How often each thing is there before the edit and not after it. */
export function countGone(steps: readonly Step[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const step of steps) {
    if (step.old === undefined || step.now !== undefined) continue;
    const key = identityOf(step.old);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Takes one of the things that are gone; false when there is none left that is the same. */
export function takeGone(gone: Map<string, number>, token: Token): boolean {
  const key = identityOf(token);
  const count = gone.get(key) ?? 0;
  gone.set(key, count - 1);
  return count > 0;
}

function identityOf(token: Token): string {
  if (token.kind === 'char') return `c${token.char}`;
  return token.kind === 'inline' ? `i${JSON.stringify(token.props)}` : `b${token.id}`;
}
