import { safeWebAddress } from '../export/links.ts';
import type { Embed } from '../body/body.ts';

interface Provider {
  readonly name: string;
  /** Its hosts; their subdomains count too. */
  readonly hosts: readonly string[];
  /** Finds who published something in the path of its address. */
  readonly author?: RegExp;
}

/** Sites whose addresses become a card when they are pasted. */
const PROVIDERS: readonly Provider[] = [
  { name: 'YouTube', hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'], author: /^\/(@[\w.-]+)/ },
  { name: 'X', hosts: ['x.com', 'twitter.com'], author: /^\/(\w{1,15})\/status\// },
  { name: 'Instagram', hosts: ['instagram.com'], author: /^\/([\w.]{1,30})\/(?:p|reel)\// },
  { name: 'TikTok', hosts: ['tiktok.com'], author: /^\/(@[\w.]+)/ },
  { name: 'Facebook', hosts: ['facebook.com', 'fb.watch'] },
  { name: 'Threads', hosts: ['threads.net', 'threads.com'], author: /^\/(@[\w.]+)/ },
  { name: 'Bluesky', hosts: ['bsky.app'], author: /^\/profile\/([\w.-]+)/ },
  { name: 'Vimeo', hosts: ['vimeo.com'] },
  { name: 'SoundCloud', hosts: ['soundcloud.com'] },
  { name: 'Spotify', hosts: ['open.spotify.com'] },
  { name: 'Telegram', hosts: ['t.me'] },
];

/** The site an address belongs to, of those whose posts and films are embedded; null for any other. */
export function knownProvider(url: string): string | null {
  return providerOf(hostOf(url))?.name ?? null;
}

/** A card for a web address, with what the address itself tells; null when it is none that a reader can open. */
export function embedFor(address: string): Pick<Embed, 'url' | 'title' | 'provider' | 'author'> | null {
  const url = safeWebAddress(address);
  if (url === null) return null;
  const host = hostOf(url);
  const provider = providerOf(host);
  const found = provider?.author?.exec(PARTS.exec(url)?.[2] ?? '')?.[1];
  const author = found === undefined || found.startsWith('@') || found.includes('.') ? found : `@${found}`;
  return { url, title: '', provider: provider?.name ?? host, ...(author === undefined ? {} : { author }) };
}

/** An address as readers are shown it, where a card has no title. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

function providerOf(host: string): Provider | undefined {
  return PROVIDERS.find(({ hosts }) => hosts.some((one) => host === one || host.endsWith(`.${one}`)));
}

function hostOf(url: string): string {
  return (PARTS.exec(safeWebAddress(url) ?? '')?.[1] ?? '').replace(/^www\./, '');
}

/** Host and path of a web address. */
const PARTS = /^https?:\/\/([^/:?#]+)(?::\d+)?([^?#]*)/;
