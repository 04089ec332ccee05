import { describe, expect, it } from 'vitest';
import { soundTypeOf } from '../../../../electron/articles/soundType.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe('what kind of recording bytes are', () => {
  it.each([
    ['MP3 with a tag', 'ID3\x04\x00', 'mp3'],
    ['MP3 without one', '\xff\xfb\x90\x00', 'mp3'],
    ['M4A', '\x00\x00\x00\x14ftypM4A \x00\x00\x00\x00isom', 'm4a'],
    ['M4A by its second brand', '\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42M4A ', 'm4a'],
    ['Opus in Ogg', `OggS${'\x00'.repeat(24)}OpusHead`, 'ogg'],
    ['Vorbis in Ogg', `OggS${'\x00'.repeat(24)}\x01vorbis`, 'ogg'],
    ['WAV', 'RIFF\x24\x00\x00\x00WAVEfmt ', 'wav'],
    ['a film', '\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42', null],
    ['a film whose later boxes name it', '\x00\x00\x00\x10ftypmp42\x00\x00\x00\x00M4A ', null],
    ['a film in Ogg', `OggS${'\x00'.repeat(24)}\x80theora`, null],
    ['raw AAC', '\xff\xf1\x50\x80', null],
    ['a picture', '\xff\xd8\xff\xe0', null],
    ['a WebP picture', 'RIFF\x24\x00\x00\x00WEBPVP8 ', null],
    ['a page', '<!doctype html>', null],
    ['nothing', '', null],
  ])('%s', (_name, start, expected) => expect(soundTypeOf(bytes(start))).toBe(expected));
});
