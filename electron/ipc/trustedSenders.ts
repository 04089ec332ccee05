import { isAppUrl } from '../app/schemes.ts';

interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
}

/** Only the page of a window of ours may ask; a frame inside it (the preview) or a page it was led to may not. */
export function isTrustedSender({ url, isMainFrame, isOurWindow }: Sender): boolean {
  return isOurWindow && isMainFrame && isAppUrl(url);
}
