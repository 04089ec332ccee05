import { z } from 'zod';

/** How long things should be: characters of headline and standfirst, words of the body. 0 is no target. */
export const TargetsSchema = z.object({
  headline: z.number().int().min(0).max(1_000).default(0),
  standfirst: z.number().int().min(0).max(5_000).default(0),
  body: z.number().int().min(0).max(1_000_000).default(0),
});
export type Targets = z.infer<typeof TargetsSchema>;
export const TARGET_NAMES = ['headline', 'standfirst', 'body'] as const;

/** One length beside what it should be. */
export interface TargetState {
  readonly name: keyof Targets;
  readonly length: number;
  readonly target: number;
}

/** The targets that hold: a person's own where there is one, else the outlet's. */
export function targetStates(own: Targets, outlet: Targets, lengths: Readonly<Targets>): TargetState[] {
  return TARGET_NAMES.map((name) => ({
    name,
    length: lengths[name],
    target: own[name] || outlet[name],
  })).filter(({ target }) => target > 0);
}
