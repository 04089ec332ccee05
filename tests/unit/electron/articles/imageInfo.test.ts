import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imageSizeOf, imageTypeOf } from '../../../../electron/articles/imageInfo.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

const PICTURES = {
  jpg: bytes(`ffd8 ffe0 0004 0000 ffdb 0003 00 ffc2 0011 08 0140 0280 03`),
  png: bytes(`89504e47 0d0a1a0a 0000000d ${ascii('IHDR')} 00000280 00000140`),
  gif: bytes(`${ascii('GIF89a')} 8002 4001`),
  webp: bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBPVP8X')} 0a000000 00000000 7f0200 3f0100`),
  avif: bytes(`00000020 ${ascii('ftypavif')} 00000000 ${ascii('ispe')} 00000000 00000050 00000028 ${ascii('ispe')} 00000000 00000280 00000140 00000000 00000000 00000000`),
} as const;
const lossy = bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBPVP8 ')} 00000000 300100 9d012a 8002 4001`);
const lossless = bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBPVP8L')} 00000000 2f 7fc24f00`);

describe.each(Object.entries(PICTURES))('%s', (type, picture) => {
  it('is known by its first bytes and measured', () => {
    expect(imageTypeOf(picture)).toBe(type);
    expect(imageSizeOf(picture, imageTypeOf(picture) ?? 'svg')).toEqual({ width: 640, height: 320 });
  });
  it('has no size when it is cut, and never throws', () => {
    for (let length = 0; length < picture.length; length += 1) {
      const cut = picture.subarray(0, length);
      const known = imageTypeOf(cut);
      if (known !== null) imageSizeOf(cut, known);
    }
    expect(imageSizeOf(picture.subarray(0, 6), imageTypeOf(picture) ?? 'svg')).toBeNull();
  });
});

it('measures the other kinds of WebP', () => {
  expect(imageSizeOf(lossy, 'webp')).toEqual({ width: 640, height: 320 });
  expect(imageSizeOf(lossless, 'webp')).toEqual({ width: 640, height: 320 });
});

it('measures the sample picture', () => {
  const sample = readFileSync('electron/assets/sample/ferry-hall.jpg');
  expect(imageSizeOf(sample, 'jpg')).toEqual({ width: 1600, height: 1067 });
});

it.each([['<svg xmlns="x">', 'svg'], ['<?xml version="1.0"?><svg>', 'svg'], ['<html>', null], ['PK', null], ['', null], ['BM6', null]])(
  'takes %j for %s',
  (text, type) => {
    expect(imageTypeOf(Buffer.from(text))).toBe(type);
  },
);
