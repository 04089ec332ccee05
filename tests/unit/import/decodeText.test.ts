import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { decodeText } from '../../../domain/import/bytes/decodeText.ts';

// Properties try hundreds of cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
function utf16(text: string, order: 'LE' | 'BE', mark: boolean): Uint8Array {
  const out = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'LE' ? out : out.swap16());
}
const STORY = 'Der Bürgermeister sagte: „Nein“. Über 50 € für 😀 Äpfel — ça suffit.\r\nZweite Zeile.';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(STORY)],
    ['UTF-8', utf8(`\uFEFF${STORY}`)],
    ['UTF-16LE', utf16(STORY, 'LE', true)],
    ['UTF-16BE', utf16(STORY, 'BE', true)],
    ['UTF-16LE', utf16(STORY, 'LE', false)],
    ['UTF-16BE', utf16(STORY, 'BE', false)],
    ['UTF-16LE', utf16('Это текст статьи о городе и его жителях. '.repeat(5), 'LE', false)],
  ] as const)('reads %s', (encoding, input) => {
    const result = decodeText(input);
    expect(result).toMatchObject({ ok: true, value: { encoding, notes: [] } });
    if (result.ok && encoding !== 'UTF-16LE') expect(result.value.text).toBe(STORY);
  });

  it('reads Windows-1252 and says that it guessed', () => {
    const result = decodeText(bytes(0x93, 0x47, 0x72, 0xfc, 0xdf, 0x65, 0x94, 0x20, 0x96, 0x20, 0x80));
    expect(result).toMatchObject({ ok: true, value: { text: '“Grüße” – €', encoding: 'Windows-1252' } });
    if (result.ok) expect(result.value.notes[0]).toContain('Windows-1252');
  });

  it('keeps UTF-8 with a few damaged bytes and counts them', () => {
    const damaged = Uint8Array.from([...utf8('ä'.repeat(20)), 0xff, ...utf8('ö')]);
    expect(decodeText(damaged)).toMatchObject({
      ok: true,
      value: { encoding: 'UTF-8', text: `${'ä'.repeat(20)}\uFFFDö` },
    });
  });

  it.each([
    ['zip archive', bytes(0x50, 0x4b, 3, 4, 0, 0)],
    ['PDF', utf8('%PDF-1.7\n')],
    ['RTF', utf8('{\\rtf1 x}')],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['GIF', utf8('GIF89a..')],
    ['Windows program', bytes(0x4d, 0x5a, 0x90, 0)],
    ['Linux program', bytes(0x7f, 0x45, 0x4c, 0x46, 2)],
    ['old Office', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['gzip', bytes(0x1f, 0x8b, 8)],
    ['no text has', bytes(65, 0, 0, 66, 0, 67)],
    ['no text has', bytes(1, 2, 3, 4, 5, 6, 7, 8)],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0)],
  ])('refuses %s', (what, input) => {
    const result = decodeText(input);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.message).toContain(what);
  });

  it('refuses a page in an encoding it cannot read, by its name', () => {
    const page = Uint8Array.from([...utf8('<meta charset="windows-1251"><p>'), 0xcf, 0xf0, 0xe8, 0xe2]);
    expect(decodeText(page)).toMatchObject({
      ok: false,
      error: { code: 'unsupported', message: expect.stringContaining('windows-1251') as string },
    });
  });

  it('takes texts that begin with the letters of a signature', () => {
    for (const text of ['BMW builds cars.', 'MZ is a postcode.', 'RIFF is a word.', 'ID3 tags.']) {
      expect(decodeText(utf8(text))).toMatchObject({ ok: true, value: { text } });
    }
  });

  it('gives back any text it is given as UTF-8 or marked UTF-16', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((one) => !/[\0-\u001f\u007f]/.test(one) && !one.startsWith('\uFEFF'));
    fc.assert(
      fc.property(text, fc.constantFrom('utf8', 'LE', 'BE'), (given, form) => {
        const result = decodeText(form === 'utf8' ? utf8(`\uFEFF${given}`) : utf16(given, form, true));
        return result.ok && result.value.text === given;
      }),
    );
  });

  it('never throws and never leaves a NUL in a text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        const result = decodeText(input);
        return result.ok ? !result.value.text.includes('\0') : result.error.message.length > 0;
      }),
      { numRuns: 500 },
    );
  });
});
