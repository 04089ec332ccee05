import { z } from 'zod';
import { BlockIdSchema } from '../body/body.ts';
import { InstantSchema } from '../body/instant.ts';
import { ThreadIdSchema, type ThreadId } from '../body/notes.ts';

/** As much as is kept of the words a comment was made about. */
export const MOST_QUOTE = 300;
/** Longer than anybody writes in a margin. */
export const MOST_TEXT = 20_000;

const QuoteSchema = z.string().max(MOST_QUOTE);

/**
 * What a thread was made about, with the words it had then. Where a text or a block is meant, the place itself is
 * said by `notes` in the body, which move along with the text; `block` only says where that was.
 */
export const AnchorSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('text'), block: BlockIdSchema, quote: QuoteSchema }),
  z.looseObject({ kind: z.literal('block'), block: BlockIdSchema, quote: QuoteSchema }),
  /** A field above the text, or, with `block`, one of an object such as a picture's caption. */
  z.looseObject({ kind: z.literal('field'), field: z.string().min(1).max(40), block: BlockIdSchema.optional(), quote: QuoteSchema }),
  z.looseObject({ kind: z.literal('article') }),
]);
export type Anchor = z.infer<typeof AnchorSchema>;

const person = {
  by: z.string().min(1).max(64),
  name: z.string().max(120),
  initials: z.string().max(4).optional(),
  /** What the person was on the desk at that time. */
  role: z.string().max(60).optional(),
};
export const PersonRefSchema = z.object(person);
/** Someone on the desk: `by` is the `personId` of the name. */
export type PersonRef = z.infer<typeof PersonRefSchema>;

export const MessageSchema = z.looseObject({
  id: z.string().min(1).max(64),
  ...person,
  at: InstantSchema,
  text: z.string().max(MOST_TEXT),
  editedAt: InstantSchema.optional(),
  /** Set when its author took back the words that others have answered to; `text` is then empty. */
  deletedAt: InstantSchema.optional(),
  /** The `personId`s of those whom the text names with an @. */
  mentions: z.array(z.string().min(1).max(64)).optional(),
});
export type Message = z.infer<typeof MessageSchema>;

/** A conversation about a part of the article. It is open until `resolved` says by whom and when it was not. */
export const ThreadSchema = z.looseObject({
  id: ThreadIdSchema,
  anchor: AnchorSchema,
  messages: z.array(MessageSchema).min(1),
  resolved: z.looseObject({ ...person, at: InstantSchema }).optional(),
  /** Something is to be done; perhaps it is said by whom. */
  todo: z.looseObject({ assignee: PersonRefSchema.optional() }).optional(),
});
export type Thread = z.infer<typeof ThreadSchema>;

/** All comments of an article, resolved ones too, in the order in which they were begun. */
export const ThreadsSchema = z.array(ThreadSchema).readonly();
export type Threads = z.infer<typeof ThreadsSchema>;

/** The thread with an id. */
export function threadOf(threads: Threads, id: ThreadId): Thread | undefined {
  return threads.find((one) => one.id === id);
}

/** Who began a thread, with what. */
export function firstMessage(thread: Thread): Message {
  const [first] = thread.messages;
  if (first === undefined) throw new Error(`Thread ${thread.id} has no message`);
  return first;
}

/** The words a thread was made about; '' for the whole article. */
export function quoteOf({ anchor }: Thread): string {
  return anchor.kind === 'article' ? '' : anchor.quote;
}

/** Words as an anchor keeps them: cut where they are too many. */
export function clipQuote(text: string): string {
  return text.length <= MOST_QUOTE ? text : `${text.slice(0, MOST_QUOTE - 1)}…`;
}
