import { z } from 'zod';

/** Expected failures of a request. `internal` is a bug in Stet: it is logged, and the person is told so. */
export const ERROR_CODES = [
  'invalid', 'not-found', 'no-desk', 'conflict', 'damaged', 'read-only', 'disk-full', 'no-permission', 'io', 'too-large',
  'unsupported', 'cancelled', 'internal',
] as const;
export const FailureSchema = z.object({
  code: z.enum(ERROR_CODES),
  /** One plain sentence for the person: what happened and what to do. */
  message: z.string(),
});
export type Failure = z.infer<typeof FailureSchema>;
