import fc from 'fast-check';

/** What has to hold whatever people do. */
export interface Law {
  readonly set: 'editing' | 'review' | 'fields' | 'comments';
  readonly name: string;
  /** Plays random sequences and says how that went. */
  readonly check: (parameters: { numRuns: number; seed?: number }) => Outcome;
}

export interface Outcome {
  readonly played: number;
  /** What broke the law, made as short as it can be, and how. */
  readonly broken: string | null;
}

export function law<T>(set: Law['set'], name: string, property: fc.IRawProperty<T>): Law {
  return {
    set,
    name,
    check: (parameters) => {
      const details = fc.check(property, parameters);
      if (details instanceof Promise) throw new Error('a law is told at once');
      const { numRuns: played, failed, counterexample, errorInstance } = details;
      const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      return { played, broken: failed ? `${fc.stringify(counterexample)}\n${why}` : null };
    },
  };
}
