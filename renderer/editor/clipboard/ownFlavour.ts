import { z } from 'zod';
import { blockToJson, BodySchema, type Block } from '../../../domain/body/body.ts';
import { withoutNotes } from './withoutNotes.ts';
import { isDeeperThan, MAX_DEPTH } from '../../../domain/json.ts';

/** Our own clipboard type. */
export const OWN_TYPE = 'application/x-stet-blocks';

const PayloadSchema = z.object({ secret: z.string(), window: z.string(), copy: z.number(), articleKey: z.string(), body: z.unknown() });

/** Any page can write any clipboard type. Only what a window of this session copied itself carries this. */
let secret: string = crypto.randomUUID();
const THIS_WINDOW = crypto.randomUUID();

/** The windows of a session know each other's copies by the same secret. */
export function shareSecret(shared: string): void {
  secret = shared;
}

/** What was copied last, with its notes to oneself: those stay in this window, whatever reads the clipboard. */
let last: { readonly copy: number; readonly blocks: readonly Block[] } = { copy: 0, blocks: [] };

export function writeOwn(blocks: readonly Block[], articleKey: string): string {
  last = { copy: last.copy + 1, blocks };
  return JSON.stringify({ secret, window: THIS_WINDOW, copy: last.copy, articleKey, body: withoutNotes(blocks).map(blockToJson) });
}

export interface OwnPayload {
  readonly blocks: readonly Block[];
  readonly articleKey: string;
}

/** The copied blocks, or null when this session did not write them or they are not a body. */
export function readOwn(text: string): OwnPayload | null {
  if (text === '' || !text.includes(secret)) return null;
  const payload = PayloadSchema.safeParse(parseJson(text));
  if (!payload.success || payload.data.secret !== secret) return null;
  const { articleKey, copy, window } = payload.data;
  if (window === THIS_WINDOW && copy === last.copy) return { blocks: last.blocks, articleKey };
  if (isDeeperThan(payload.data.body, MAX_DEPTH)) return null;
  const body = BodySchema.safeParse(payload.data.body);
  return body.success ? { blocks: body.data, articleKey } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not ours; the other clipboard types are read instead.
    return undefined;
  }
}
