export type SoundType = 'mp3' | 'm4a' | 'ogg' | 'wav';

/** What kind of recording bytes are, by their first bytes; a name says nothing. Null for anything else. */
export function soundTypeOf(bytes: Uint8Array): SoundType | null {
  if (ascii(bytes, 0, 3) === 'ID3' || isMp3Frame(bytes)) return 'mp3';
  if (ascii(bytes, 4, 4) === 'ftyp' && brandsOf(bytes).some((brand) => brand === 'M4A ' || brand === 'M4B ')) return 'm4a';
  if (ascii(bytes, 0, 4) === 'OggS' && /OpusHead|\x01vorbis|\x7fFLAC/.test(ascii(bytes, 0, 64))) return 'ogg';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WAVE') return 'wav';
  return null;
}

/** The head of a frame of MPEG layer III: its version, bit rate and sample rate are none of the forbidden values. */
function isMp3Frame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isSync = first === 0xff && (second & 0xe0) === 0xe0;
  const isLayer3 = (second & 0x06) === 0x02 && (second & 0x18) !== 0x08;
  return isSync && isLayer3 && (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
}

/** The brands in the first box of an MPEG-4 file: a film names others. */
function brandsOf(bytes: Uint8Array): string[] {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands = [ascii(bytes, 8, 4)];
  for (let at = 16; at + 4 <= Math.min(size, 128, bytes.byteLength); at += 4) brands.push(ascii(bytes, at, 4));
  return brands;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
