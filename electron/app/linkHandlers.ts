import { FailureError } from '../files/failureError.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { Dialogs } from './dialogs.ts';
import { parseUrl } from './schemes.ts';

/** Opens an address outside Stet, after the person has seen where it leads. */
export function linkHandlers(dialogs: Dialogs, openExternal: (url: string) => Promise<void>): SomeHandlers<'link:open'> {
  return {
    'link:open': async ({ url }, { windowId }) => {
      const target = openableUrl(url);
      if (target === null) throw new FailureError('unsupported', 'Stet opens web and mail addresses only. Check the link.');
      const isMail = target.protocol === 'mailto:';
      const place = isMail ? target.pathname : target.host;
      const agreed = await dialogs.confirm(windowId, {
        message: isMail ? `Write to ${place}?` : `Open ${place} in your browser?`,
        detail: target.href.slice(0, 500),
        yes: isMail ? 'Write' : 'Open',
        no: 'Cancel',
      });
      if (!agreed) throw new FailureError('cancelled', 'The link was not opened.');
      await openExternal(target.href);
    },
  };
}

/** The address as it would be opened; null for anything but http, https and mailto, or with a password in it. */
export function openableUrl(url: string): URL | null {
  const parsed = parseUrl(url.trim());
  if (parsed === null || !['http:', 'https:', 'mailto:'].includes(parsed.protocol)) return null;
  return parsed.username === '' && parsed.password === '' ? parsed : null;
}
