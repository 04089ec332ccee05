import { inlineFromJson, inlineToJson, isTextBlock, isTextRun, type Block, type BlockId, type Run, type TextRun } from '../body/body.ts';
import { MARKS, type Mark } from '../body/marks.ts';
import { NotesSchema } from '../body/notes.ts';
import { RevisionMarksSchema, type RevisionMarks } from '../body/revision.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Properties } from './propertyChanges.ts';

/**
 * A body as one flat row, the way Word sees it: characters and inline things, and after the text of each paragraph
 * its end mark, which carries the paragraph's id and properties. Joining and splitting paragraphs is then deleting
 * and inserting one token, and a change that spans paragraphs is one stretch of the row. Comments (`notes`) are no
 * property of what carries them: adding one is no change to decide on.
 */
export type Token =
  | { readonly kind: 'char'; readonly char: string; readonly props: Properties; readonly rev: RevisionMarks; readonly notes: readonly string[] }
  | { readonly kind: 'inline'; readonly props: Properties; readonly rev: RevisionMarks }
  | { readonly kind: 'end'; readonly id: BlockId; readonly props: Properties; readonly rev: RevisionMarks; readonly notes: readonly string[] }
  | { readonly kind: 'object'; readonly id: BlockId; readonly unknown: boolean; readonly props: Properties; readonly rev: RevisionMarks; readonly notes: readonly string[] };

export type EndToken = Extract<Token, { kind: 'end' }>;

/** Whether a mark ends a part of something built, such as a cell or the title of a box: no other mark can take its place, nor any text its. */
export function isBuilt(token: Token): boolean {
  return token.kind === 'end' && (token.props['type'] === 'cell' || token.props['type'] === 'factBox');
}

/**
 * Whether the mark of a paragraph that is to go has to stay: text is left before it, and would join a cell or stand bare
 * before a picture. `next` is the mark or object that comes next.
 */
export function isNeeded(before: Token | undefined, next: Token | undefined): boolean {
  return isText(before) && (next === undefined || next.kind === 'object' || isBuilt(next));
}

/** Whether a token is text, and no mark or object. */
export function isText(token: Token | undefined): boolean {
  return token?.kind === 'char' || token?.kind === 'inline';
}

/** Reverted properties come back in another order; a file's keys keep theirs. */
const KEY_ORDER = ['type', 'id', 'list', 'level', 'start', 'table', 'row', 'header', 'box', 'file', 'width', 'height', 'caption', 'credit', 'alt', 'kind', 'at', 'url', 'title', 'provider', 'author', 'gallery', 'transcript'];
const NONE: RevisionMarks = {};
const NO_NOTES: readonly string[] = [];
const MARK_SET: ReadonlySet<string> = new Set(MARKS);

/** The row of tokens of some blocks. */
export function toTokens(blocks: readonly Block[]): Token[] {
  return blocks.flatMap((block): Token[] => {
    if (block.type === 'unknown') {
      const { rev, notes, ...props } = block.raw;
      return [{ kind: 'object', id: block.id, unknown: true, props, rev: revOf(rev), notes: notesOf(notes) }];
    }
    if (isTextBlock(block)) {
      const { id, rev, notes = NO_NOTES, runs, ...props } = block;
      const tokens = runTokens(runs);
      // The rest of a block is JSON by its schema; the compiler only sees a loose object.
      tokens.push({ kind: 'end', id, props: props as JsonObject, rev: rev ?? NONE, notes });
      return tokens;
    }
    const { id, rev, notes = NO_NOTES, ...props } = block;
    return [{ kind: 'object', id, unknown: false, props: props as JsonObject, rev: rev ?? NONE, notes }];
  });
}

/** The tokens of runs alone, as of a headline or caption. */
export function runTokens(runs: readonly Run[]): Token[] {
  return runs.flatMap((run): Token[] => {
    if (!isTextRun(run)) {
      const { rev, ...props } = inlineToJson(run);
      return [{ kind: 'inline', props, rev: revOf(rev) }];
    }
    const props = runProperties(run);
    const rev = run.rev ?? NONE;
    const notes = run.notes ?? NO_NOTES;
    return Array.from(run.text, (char): Token => ({ kind: 'char', char, props, rev, notes }));
  });
}

/**
 * Builds blocks from a row. Text that no end mark follows (its mark was dropped, and a picture or nothing comes next)
 * needs a paragraph of its own: it gets the mark that `spare` names, pending for just as long as that text is.
 */
export function toBlocks(tokens: readonly Token[], spare: () => Pick<EndToken, 'id' | 'props'>): Block[] {
  const blocks: Block[] = [];
  let text: Token[] = [];
  const close = (end: Omit<EndToken, 'kind'>): void => {
    blocks.push(buildBlock({ ...end.props, id: end.id, ...revEntry(end.rev), ...notesEntry(end.notes), runs: toRuns(text) }));
    text = [];
  };
  const closeSpare = (object?: Token): void => {
    const last = text.at(-1);
    if (last === undefined) return;
    // Before an object that is only suggested, text that was there already goes back to its own paragraph without it.
    const ins = last.rev.ins ?? object?.rev.ins;
    close({ ...spare(), rev: { ...last.rev, ...(ins === undefined ? {} : { ins }), was: [] }, notes: NO_NOTES });
  };
  for (const token of tokens) {
    if (token.kind === 'end') close(token);
    else if (token.kind === 'object') {
      closeSpare(token);
      blocks.push(objectBlock(token));
    } else text.push(token);
  }
  closeSpare();
  return blocks;
}

/** Runs from the tokens of one paragraph; equal neighbours become one run. */
export function toRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let last: { key: string; text: string; token: Extract<Token, { kind: 'char' }> } | undefined;
  const flush = (): void => {
    if (last !== undefined) runs.push(textRun(last.text, last.token));
    last = undefined;
  };
  for (const token of tokens) {
    if (token.kind === 'char') {
      if (last !== undefined && isOfRun(token, last.token)) {
        last.text += token.char;
        continue;
      }
      const key = attributeKey(token);
      if (last?.key === key) last.text += token.char;
      else {
        flush();
        last = { key, text: token.char, token };
      }
    } else if (token.kind === 'inline') {
      flush();
      // Revision marks are JSON; optional keys hide that from the compiler.
      runs.push(inlineFromJson({ ...token.props, ...revEntry(token.rev) } as JsonObject));
    }
  }
  flush();
  return runs;
}

/** Whether two characters come from one run: those share their attributes, and nothing has to be written out to compare them. */
function isOfRun(a: Extract<Token, { kind: 'char' }>, b: Extract<Token, { kind: 'char' }>): boolean {
  return a.props === b.props && a.rev === b.rev && a.notes === b.notes;
}

/** A key that is equal for tokens whose attributes are equal. */
export function attributeKey(token: Extract<Token, { kind: 'char' }>): string {
  return JSON.stringify([sorted(token.props), sorted(token.rev), token.notes]);
}

/** Revision marks without empty parts. */
export function tidyRev(rev: RevisionMarks): RevisionMarks {
  return {
    ...(rev.ins === undefined ? {} : { ins: rev.ins }),
    ...(rev.del === undefined ? {} : { del: rev.del }),
    ...(rev.was === undefined || rev.was.length === 0 ? {} : { was: rev.was }),
  };
}

function runProperties(run: TextRun): Properties {
  const { text: _text, marks, rev: _rev, notes: _notes, ...rest } = run;
  const flags = Object.fromEntries((marks ?? []).map((mark) => [mark, true]));
  // Link and keys of unknown kind are JSON by the schema of runs.
  return { ...(rest as JsonObject), ...flags };
}

function textRun(text: string, token: Extract<Token, { kind: 'char' }>): TextRun {
  const marks = MARKS.filter((mark: Mark) => token.props[mark] === true);
  const rest = Object.fromEntries(Object.entries(token.props).filter(([key]) => !MARK_SET.has(key)));
  return {
    text,
    ...(marks.length === 0 ? {} : { marks }),
    ...rest,
    ...revEntry(token.rev),
    ...notesEntry(token.notes),
  };
}

function objectBlock(token: Extract<Token, { kind: 'object' }>): Block {
  const json = { ...token.props, id: token.id, ...revEntry(token.rev), ...notesEntry(token.notes) };
  return token.unknown ? { type: 'unknown', id: token.id, raw: json as JsonObject } : buildBlock(json);
}

/** Puts a block together from its own properties: what was taken apart above, so its form is right. */
function buildBlock(json: Record<string, unknown>): Block {
  const first = KEY_ORDER.filter((key) => key in json).map((key) => [key, json[key]]);
  return { ...Object.fromEntries(first), ...json } as Block;
}

function revEntry(rev: RevisionMarks): { rev?: RevisionMarks } {
  const tidy = tidyRev(rev);
  return Object.keys(tidy).length === 0 ? {} : { rev: tidy };
}

function notesEntry(notes: readonly string[]): { notes?: string[] } {
  return notes.length === 0 ? {} : { notes: [...notes] };
}

function notesOf(raw: Json | undefined): readonly string[] {
  const parsed = NotesSchema.safeParse(raw);
  return parsed.success ? parsed.data : NO_NOTES;
}

function revOf(raw: Json | undefined): RevisionMarks {
  const parsed = RevisionMarksSchema.safeParse(raw);
  return parsed.success ? parsed.data : NONE;
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
