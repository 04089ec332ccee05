import { FailureError } from '../files/failureError.ts';

/** Encodings that Hunspell files name and the decoder does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'microsoft-cp1250': 'windows-1250',
  'microsoft-cp1251': 'windows-1251',
  'microsoft-cp1252': 'windows-1252',
  'microsoft-cp1257': 'windows-1257',
  'tis620-2533': 'tis-620',
};

/** The encoding that an .aff file says its dictionary is in. Without a word about it Hunspell takes Latin 1. */
export function dictionaryEncoding(aff: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(aff.subarray(0, 65_536));
  // A byte order mark, read as Latin 1, may stand before the first line.
  const name = /^(?:ï»¿)?SET[ \t]+(\S+)/m.exec(text)?.[1] ?? (text.startsWith('ï»¿') ? 'utf-8' : 'iso-8859-1');
  const lower = name.toLowerCase();
  return OTHER_NAMES[lower] ?? lower.replace(/^iso8859-/, 'iso-8859-');
}

/** A dictionary file as text. Bytes that are none in its encoding refuse the whole file. */
export function decodeDictionary(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new FailureError('unsupported', `The dictionary is in an encoding that Stet does not know (${encoding.slice(0, 40)}).`);
    if (error instanceof TypeError) throw new FailureError('invalid', 'The dictionary is not in the encoding that it says, so it may be damaged.');
    throw error;
  }
}
