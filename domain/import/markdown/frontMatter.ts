/** Front matter as flat fields; keys in lower case. `rest` is the text behind it. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Lines that are more than "key: value" or a list, which were not read. */
  readonly unread: readonly string[];
  readonly rest: string;
}

const MOST_LINES = 500;
const KEY = /^([A-Za-z_][\w .-]{0,60}?)\s?:(?:\s+(.*)|)$/;

/**
 * Reads the "---" block on top of a Markdown file: flat keys with a text, a list in brackets or a list of "- " lines.
 * It is not YAML on purpose: no anchors, types or nesting, so no bombs and no surprises. Null when there is none.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  if (!/^---[ \t]*\n/.test(text)) return null;
  const lines = text.slice(0, 200_000).split('\n', MOST_LINES + 2);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (end < 0) return null;
  const inside = lines.slice(1, end);
  // A text that merely begins with a divider has no keys.
  if (!inside.some((line) => KEY.test(line))) return null;
  const fields = new Map<string, string[]>();
  const unread: string[] = [];
  let current: string[] | null = null;
  for (const line of inside) {
    const [, key, value = ''] = line.length < 4000 ? (KEY.exec(line) ?? []) : [];
    const item = /^\s{0,8}-\s+(.+)$/.exec(line)?.[1];
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    if (key !== undefined) {
      current = valuesOf(value);
      if (isBeyondUs(value)) unread.push(line.trim());
      else fields.set(key.toLowerCase(), current);
    } else if (item !== undefined && current !== null && !isBeyondUs(item)) current.push(unquoted(item));
    // "author: >" and the like: indented lines go on with the text.
    else if (/^\s+\S/.test(line) && current !== null && !/^\s+[\w-]+:\s/.test(line))
      current.push(line.trim());
    else unread.push(line.trim());
  }
  const rest = text.split('\n', end + 1).reduce((length, line) => length + line.length + 1, 0);
  return { fields, unread, rest: text.slice(rest) };
}

/** YAML's anchors, aliases, tags and maps. */
const isBeyondUs = (value: string): boolean => /^(?:[&*!][\w!]|\{|\[.*[[{&*])/.test(value.trim());

function valuesOf(value: string): string[] {
  const plain = value.trim();
  if (plain === '' || plain === '>' || plain === '|' || plain === '>-' || plain === '|-') return [];
  const list = /^\[(.*)\]$/.exec(plain)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map(unquoted)
      .filter((one) => one !== '');
  return [unquoted(plain)];
}

function unquoted(value: string): string {
  const plain = value.trim();
  const quotedText =
    /^"((?:[^"\\]|\\.)*)"/.exec(plain)?.[1]?.replace(/\\(["\\])/g, '$1') ??
    /^'((?:[^']|'')*)'/.exec(plain)?.[1]?.replaceAll("''", "'");
  return (quotedText ?? plain.replace(/\s+#.*$/, '')).trim();
}
