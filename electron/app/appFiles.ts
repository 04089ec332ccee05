import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../files/fileErrors.ts';
import { FailureError } from '../files/failureError.ts';
import { readLimited } from '../files/readLimited.ts';
import { APP_POLICY } from './contentPolicy.ts';
import { mimeTypeOf, notFound, respond } from './responses.ts';
import { isAppUrl } from './schemes.ts';

const MAX_BYTES = 50 * 1024 * 1024;

/** Answers app://stet/… with the files of the built interface, and nothing outside their folder. */
export async function serveAppFile(url: string, root: string): Promise<Response> {
  const type = mimeTypeOf(new URL(url).pathname);
  if (!isAppUrl(url) || type === null) return notFound();
  try {
    const path = join(await realpath(root), decodeURIComponent(new URL(url).pathname));
    const { bytes } = await readLimited(path, { maxBytes: MAX_BYTES, within: root });
    return respond(bytes, type, APP_POLICY);
  } catch (error) {
    if (errnoOf(error) !== null || error instanceof FailureError || error instanceof URIError) return notFound();
    throw error;
  }
}
