// The independent judge. It shares no code with the app: the file's rules are written down here a second time, from
// the documented format (domain/article/articleFile.ts), so that a mistake there cannot excuse itself.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const HEADER = ['format', 'id', 'revision', 'parent', 'createdAt', 'savedAt', 'hash', 'counts'];
const MARK = /⟦([^:⟧]+):(\d+)⟧/g;

export interface Judged {
  readonly path: string;
  /** Null when the file is whole: it parses, its hash fits, its count of blocks fits. */
  readonly problem: string | null;
  readonly id: string | null;
  readonly revision: string | null;
  readonly hash: string | null;
  /** Every mark in it, as "doc:n". */
  readonly marks: readonly string[];
}

/** I1 for one file. */
export function judge(path: string): Judged {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { path, problem: `cannot be read: ${String(error)}`, id: null, revision: null, hash: null, marks: [] };
  }
  return { ...judgeBytes(bytes), path };
}

export function judgeBytes(bytes: Uint8Array): Judged {
  const none = { path: '', id: null, revision: null, hash: null, marks: [] };
  let text: string;
  let json: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    json = JSON.parse(text);
  } catch (error) {
    return { ...none, problem: `${bytes.byteLength} bytes that do not parse: ${String(error).slice(0, 100)}` };
  }
  if (!isObject(json)) return { ...none, problem: 'not an object' };
  const id = stringOf(json['id']);
  const revision = stringOf(json['revision']);
  const hash = stringOf(json['hash']);
  const marks = marksIn(text);
  return { path: '', problem: problemOf(json, hash), id, revision, hash, marks };
}

function problemOf(json: Record<string, unknown>, hash: string | null): string | null {
  const body = json['body'];
  if (!Array.isArray(body) || !isObject(json['meta'])) return 'no body or no metadata';
  const fits = contentHash(json);
  if (fits !== hash) return `the hash does not fit: ${String(hash)} stated, ${fits} found`;
  const counts = json['counts'];
  if (!isObject(counts) || counts['blocks'] !== body.length) return 'the count of blocks does not fit';
  return null;
}

/** The documented rule: SHA-256 over JSON with keys sorted at every level, of all that is not header. */
export function contentHash(json: Record<string, unknown>): string {
  const content = Object.fromEntries(Object.entries(json).filter(([key]) => !HEADER.includes(key)));
  return `sha256:${createHash('sha256').update(sorted(content), 'utf8').digest('hex')}`;
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted(value[key])}`).join(',')}}`;
}

export function marksIn(text: string): string[] {
  return [...text.matchAll(MARK)].map((found) => `${found[1] ?? ''}:${found[2] ?? ''}`);
}

/** Everything in a desk that could hold an article's text, whatever its name; and the temps. */
export interface DeskState {
  /** Each <folder>/article.json, in the desk and in its trash. */
  readonly articles: readonly Judged[];
  /** Whole article files of any other name: copies kept in a conflict, recovered texts, versions. */
  readonly others: readonly Judged[];
  readonly temps: readonly string[];
  readonly all: readonly string[];
}

export function readDesk(desk: string): DeskState {
  const all = filesIn(desk);
  const temps = all.filter((path) => /^\.stet-.*\.(tmp|lock)$/.test(basename(path)) || path.includes(`${sep}building${sep}`));
  const jsons = all.filter((path) => path.endsWith('.json') && !temps.includes(path));
  const articles = jsons.filter((path) => basename(path) === 'article.json').map(judge);
  const others = jsons
    .filter((path) => basename(path) !== 'article.json' && relative(desk, path).includes(sep))
    .map(judge)
    .filter((one) => one.problem === null);
  return { articles, others, temps, all };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? filesIn(path) : [path];
  });
}

/** I1: every article file is whole. */
export function unreadable(state: DeskState): string[] {
  return state.articles.filter((one) => one.problem !== null).map((one) => `I1 ${one.path}: ${one.problem ?? ''}`);
}

/** I2: for every document the newest text in any article file is not older than the last acknowledged one. */
export function lostAcknowledged(state: DeskState, acknowledged: ReadonlyMap<string, number>): string[] {
  return [...acknowledged].flatMap(([doc, n]) => {
    const newest = newestOf(state.articles, doc);
    return newest >= n ? [] : [`I2 ${doc}: ${n} was acknowledged, the file holds ${newest}`];
  });
}

/** I4: every one of these marks can be found in a whole file of the desk. */
export function unreachable(state: DeskState, marks: Iterable<string>): string[] {
  const there = new Set([...state.articles, ...state.others].filter((one) => one.problem === null).flatMap((one) => one.marks));
  return [...marks].filter((one) => !there.has(one)).map((one) => `I4 ${one} can no longer be found`);
}

export function newestOf(files: readonly Judged[], doc: string): number {
  const steps = files.filter((one) => one.problem === null).flatMap((one) => one.marks.filter((at) => at.startsWith(`${doc}:`)));
  return Math.max(-1, ...steps.map((at) => Number(at.slice(doc.length + 1))));
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
