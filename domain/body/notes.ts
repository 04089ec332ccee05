import { z } from 'zod';

/** Names a comment thread; its texts are in the article's `comments` (comments/thread.ts). */
export const ThreadIdSchema = z.string().min(1).max(64);
export type ThreadId = z.infer<typeof ThreadIdSchema>;

/**
 * The threads that are about a run, or about a block as a whole. They overlap freely, and one thread may hold several
 * runs. An id without a thread means nothing and is carried along.
 */
export const NotesSchema = z.array(ThreadIdSchema);
