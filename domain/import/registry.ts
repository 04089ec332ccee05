import { fail, ok, type Result } from '../result.ts';
import { decodeText } from './bytes/decodeText.ts';
import { importHtml } from './html/importHtml.ts';
import type { Imported, ImportProblem } from './imported.ts';
import { importMarkdown } from './markdown/importMarkdown.ts';
import { importText } from './text/importText.ts';

/** A form in which an article can come in. */
export interface ImportFormat {
  readonly label: string;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly read: (text: string, newId: () => string) => Imported;
}

/** Every import format. The dialog, drop and the command line read this table. */
export const importFormats = {
  text: { label: 'Plain text', extensions: ['txt'], read: importText },
  html: { label: 'Web page', extensions: ['html', 'htm'], read: importHtml },
  markdown: { label: 'Markdown', extensions: ['md', 'markdown'], read: importMarkdown },
} as const satisfies Record<string, ImportFormat>;

/** The format of a file by its name, or the sentence that says which ones there are. */
export function importFormatOf(name: string): Result<ImportFormat, ImportProblem> {
  const extension = /\.([^./\\]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const formats: readonly ImportFormat[] = Object.values(importFormats);
  const format = formats.find((one) => one.extensions.includes(extension));
  if (format !== undefined) return ok(format);
  const taken = formats.flatMap((one) => one.extensions).map((one) => `.${one}`);
  const message = `Stet imports ${taken.slice(0, -1).join(', ')} and ${taken.at(-1) ?? ''} files. Save the article as one of these and import that.`;
  return fail({ code: 'unsupported', message });
}

/** No article comes near these; an editor would only freeze on what does. */
const MOST_LINES = 500_000;
const MOST_BLOCKS = 100_000;
const MOST_TAGS = 500_000;
const tooManyLines: ImportProblem = {
  code: 'too-large',
  message: `The text has more than ${MOST_BLOCKS / 1000},000 paragraphs. Split it first.`,
};

const tooManyTags: ImportProblem = {
  code: 'too-large',
  message: `The page has more than ${MOST_TAGS / 1000},000 tags. Save only its article.`,
};

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Imports a file's bytes by its name. Pictures it refers to are named in the result; the caller looks for them. */
export function importFile(
  name: string,
  bytes: Uint8Array,
  newId: () => string,
): Result<Imported, ImportProblem> {
  const format = importFormatOf(name);
  if (!format.ok) return format;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  if (text.trim() === '')
    return fail({ code: 'invalid', message: 'The file holds no text. Choose another.' });
  if (countOf('\n', text) > MOST_LINES) return fail(tooManyLines);
  if (format.value === importFormats.html && countOf('<', text) > MOST_TAGS) return fail(tooManyTags);
  const imported = format.value.read(text, newId);
  if (imported.content.body.length > MOST_BLOCKS) return fail(tooManyLines);
  return ok({ ...imported, notes: [...notes, ...imported.notes] });
}
