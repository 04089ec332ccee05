import { z } from 'zod';
import { InstantSchema } from '../body/instant.ts';
import { ChangeIdSchema, type ChangeId } from '../body/revision.ts';

/** The kinds of reading a change can belong to; a newsroom may add its own. */
export const PASSES = ['line', 'fact', 'legal', 'style'] as const;

/** Who made a tracked change, when and why. What it changes is said by the marks in the body that carry its id. */
export const ChangeSchema = z.looseObject({
  by: z.string().min(1).max(64),
  name: z.string().max(120),
  initials: z.string().max(4).optional(),
  /** What the person was on the desk at that time. */
  role: z.string().max(60).optional(),
  at: InstantSchema,
  pass: z.string().min(1).max(40),
  reason: z.string().max(500).optional(),
  /** Changes that are one thing to the reader, e.g. the two halves of a replacement. */
  group: z.string().max(64).optional(),
  /** Both halves of a block that was moved as a whole say so. */
  kind: z.literal('move').optional(),
});
export type Change = z.infer<typeof ChangeSchema>;

/** All tracked changes of an article that are still to be decided, by id. */
export const ChangesSchema = z.record(ChangeIdSchema, ChangeSchema);
export type Changes = Readonly<Record<ChangeId, Change>>;

/** The person a change is made by, and in which pass. */
export interface Author {
  readonly by: string;
  readonly name: string;
  readonly initials?: string;
  readonly role?: string;
  readonly pass: string;
}

/** The record of a change that this author makes at an instant. */
export function recordOf({ by, name, initials, role, pass }: Author, at: string, more: Pick<Change, 'group' | 'kind'> = {}): Change {
  return {
    by,
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(role === undefined ? {} : { role }),
    at,
    pass,
    ...more,
  };
}

/** Whether a change is by this author in this pass, so that new typing beside it can join it. */
export function isBy(change: Change | undefined, author: Author): boolean {
  return change !== undefined && change.by === author.by && change.pass === author.pass;
}
