import { protocol, type Session } from 'electron';
import type { Log } from '../files/appendLog.ts';
import { APP_SCHEME, MEDIA_SCHEME, PREVIEW_SCHEME } from './schemes.ts';

/** Must run before the app is ready. Standard, so that each host is an origin of its own. */
export function declareSchemes(): void {
  const privileges = { standard: true, secure: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { ...privileges, supportFetchAPI: true, codeCache: true } },
    // Streams: a player may go to any place of a recording.
    { scheme: MEDIA_SCHEME, privileges: { ...privileges, stream: true } },
    { scheme: PREVIEW_SCHEME, privileges: { ...privileges, stream: true } },
  ]);
}

/** `range` is the part that is asked for, null for all of it. */
type Serve = (url: string, range: string | null) => Promise<Response>;

/** Answers the schemes. An error becomes an empty answer and a line in the log. */
export function serveSchemes(session: Session, log: Log, serve: { app: Serve; media: Serve; preview: Serve }): void {
  const answer = (scheme: string, serveOne: Serve): void => {
    session.protocol.handle(scheme, async ({ url, method, headers }) => {
      if (method !== 'GET') return new Response(null, { status: 405 });
      try {
        return await serveOne(url, headers.get('range'));
      } catch (error) {
        log.error(scheme, error);
        return new Response(null, { status: 500 });
      }
    });
  };
  answer(APP_SCHEME, serve.app);
  answer(MEDIA_SCHEME, serve.media);
  answer(PREVIEW_SCHEME, serve.preview);
}
