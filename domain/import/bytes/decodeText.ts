import { fail, ok, type Result } from '../../result.ts';
import { MAX_IMPORT_BYTES, tooLarge, type ImportProblem } from '../imported.ts';
import { binaryKind } from './fileKind.ts';
import { decodeUtf16, guessUtf16, type ByteOrder } from './utf16.ts';
import { decodeUtf8 } from './utf8.ts';
import { decodeWindows1252 } from './windows1252.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** Text of a file. `notes` says what was guessed or replaced. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly string[];
}

/** Reads bytes as text, without a line of it being lost in silence. Files that are no text are refused. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ImportProblem> {
  if (bytes.length > MAX_IMPORT_BYTES) return fail(tooLarge(bytes.length));
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return wrongEncoding('UTF-32');
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 'LE', 2);
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 'BE', 2);
  const kind = binaryKind(bytes);
  if (kind !== null) return notText(`It seems to be ${kind}`);
  const order = guessUtf16(bytes);
  if (order !== null) return utf16(bytes, order, 0);
  if (bytes.includes(0)) return notText('It holds bytes that no text has');
  return eightBit(bytes);
}

function eightBit(bytes: Uint8Array): Result<DecodedText, ImportProblem> {
  const { text, replaced, wide } = decodeUtf8(bytes, startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0);
  if (isMostlyControls(text)) return notText('It holds bytes that no text has');
  // A few bad bytes among many good characters are damage, not another encoding.
  if (replaced * 4 <= wide) {
    const notes = replaced === 0 ? [] : [damageNote(replaced)];
    return ok({ text, encoding: 'UTF-8', notes });
  }
  const declared = declaredCharset(bytes);
  if (declared !== null && !WESTERN.test(declared)) return wrongEncoding(declared);
  const notes = ['The file is not UTF-8; it was read as Windows-1252, so check its accented letters.'];
  return ok({ text: decodeWindows1252(bytes), encoding: 'Windows-1252', notes });
}

function utf16(bytes: Uint8Array, order: ByteOrder, from: number): Result<DecodedText, ImportProblem> {
  const { text, replaced } = decodeUtf16(bytes, order, from);
  if (isMostlyControls(text) || text.includes('\u0000')) return notText('It holds bytes that no text has');
  const notes = replaced === 0 ? [] : [damageNote(replaced)];
  return ok({ text, encoding: `UTF-16${order}`, notes });
}

const WESTERN = /^(utf-?8|us-ascii|ascii|iso-?8859-?1(5)?|latin-?1|windows-?1252|cp-?1252)$/i;

/** The charset an HTML page names in its first lines. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 2048));
  return (
    /<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null
  );
}

/** Text has line ends and tabs, no other control characters to speak of. */
function isMostlyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32)) controls += 1;
  }
  return controls * 50 > text.length;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const damageNote = (count: number): string =>
  `${count === 1 ? 'One damaged byte was' : `${count} damaged bytes were`} replaced by “\uFFFD”; search for it and restore the letters.`;

const notText = (what: string): Result<never, ImportProblem> =>
  fail({
    code: 'unsupported',
    message: `${what}, not a text. Save the article as .txt, .html or .md and import that.`,
  });

const wrongEncoding = (name: string): Result<never, ImportProblem> =>
  fail({
    code: 'unsupported',
    message: `The file is written in ${name}, which Stet cannot read. Save it as UTF-8 and import it again.`,
  });
