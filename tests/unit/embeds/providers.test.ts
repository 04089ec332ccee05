import { describe, expect, it } from 'vitest';
import { embedFor, knownProvider, shownAddress } from '../../../domain/embeds/providers.ts';

describe('the card of an address', () => {
  it.each([
    ['https://www.youtube.com/watch?v=x', 'YouTube', undefined],
    ['https://m.youtube.com/@stet/videos', 'YouTube', '@stet'],
    ['https://youtu.be/x?t=3', 'YouTube', undefined],
    ['https://x.com/adaroe/status/1?s=20', 'X', '@adaroe'],
    ['https://twitter.com/adaroe/status/1', 'X', '@adaroe'],
    ['https://x.com/home', 'X', undefined],
    ['https://www.instagram.com/p/x/', 'Instagram', undefined],
    ['https://www.tiktok.com/@stet/video/1', 'TikTok', '@stet'],
    ['https://bsky.app/profile/ada.example/post/1', 'Bluesky', 'ada.example'],
    ['http://example.org:8080/a', 'example.org', undefined],
    ['https://notyoutube.com/watch', 'notyoutube.com', undefined],
    ['https://youtube.com.evil.example/watch', 'youtube.com.evil.example', undefined],
  ])('%s', (url, provider, author) => {
    expect(embedFor(url)).toEqual({ url, title: '', provider, ...(author === undefined ? {} : { author }) });
    expect(knownProvider(url)).toBe(provider.includes('.') ? null : provider);
  });

  it.each(['javascript:alert(1)', 'mailto:a@b.example', 'https://u:p@youtube.com/', 'youtube.com', ''])('%s has none', (url) => {
    expect(embedFor(url)).toBeNull();
    expect(knownProvider(url)).toBeNull();
  });

  it('shows an address without what every address has', () => {
    expect(shownAddress('https://www.example.org/a/')).toBe('example.org/a');
  });
});
