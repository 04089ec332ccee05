interface Signature {
  readonly kind: string;
  readonly at?: number;
  readonly bytes: readonly number[];
  /** Also needs a NUL near its start: its letters alone could begin a text. */
  readonly nul?: true;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { kind: 'a zip archive (Word and OpenDocument files are such archives)', bytes: [0x50, 0x4b, 3, 4] },
  { kind: 'an empty zip archive', bytes: [0x50, 0x4b, 5, 6] },
  { kind: 'a PDF document', bytes: ascii('%PDF-') },
  { kind: 'an RTF document', bytes: ascii('{\\rtf') },
  { kind: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF picture', bytes: [...ascii('GIF8'), 0x39, 0x61] },
  { kind: 'a GIF picture', bytes: [...ascii('GIF8'), 0x37, 0x61] },
  { kind: 'a WebP picture or a sound file', bytes: ascii('RIFF'), nul: true },
  { kind: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0] },
  { kind: 'a TIFF picture', bytes: [0x4d, 0x4d, 0, 0x2a] },
  { kind: 'a BMP picture', bytes: ascii('BM'), nul: true },
  { kind: 'a video or HEIC picture', at: 4, bytes: ascii('ftyp') },
  { kind: 'a sound file', bytes: ascii('ID3'), nul: true },
  { kind: 'a Matroska video', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: 'a Windows program', bytes: ascii('MZ'), nul: true },
  { kind: 'a Linux program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'a macOS program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'a Java class or macOS program', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { kind: 'a bzip2 archive', bytes: [...ascii('BZh9'), 0x31, 0x41] },
  { kind: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { kind: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'a RAR archive', bytes: ascii('Rar!\u001a') },
  { kind: 'a SQLite database', bytes: ascii('SQLite format 3') },
];

/** What a file seems to be by its first bytes, when it is not text; null when nothing speaks against text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 64);
  const found = SIGNATURES.find(
    ({ at = 0, bytes: wanted, nul }) =>
      wanted.every((byte, index) => head[at + index] === byte) && (nul !== true || head.includes(0)),
  );
  return found?.kind ?? null;
}
