import { noteFromJson, noteText } from '../body/footnoteNote.ts';
import type { Json } from '../json.ts';
import type { Properties } from '../suggestions/propertyChanges.ts';

/** In the words of the menus; what is not here is named by its key. */
const NAMES: Readonly<Record<string, string>> = {
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  private: 'note to self',
  box: 'fact box',
  header: 'header row',
  start: 'first number',
  at: 'date',
  alt: 'alt text',
  file: 'picture or recording',
};
const BLOCKS: Readonly<Record<string, string>> = { quote: 'block quote', pullQuote: 'pull quote', factBox: 'fact box' };
/** These say together what kind of block it is. */
const KIND_KEYS: ReadonlySet<string> = new Set(['type', 'list', 'level', 'kind']);

/** What a change of properties did: "bold", "link", "paragraph becomes subheading", "indented". `before` holds what changed. */
export function changedNames(before: Properties, now: Properties): string[] {
  const old = { ...now, ...before };
  const [from, to] = [kindOf(old), kindOf(now)];
  const isOther = from !== to;
  const kind = isOther ? [`${from} becomes ${to}`] : 'level' in before ? [levelOf(old) < levelOf(now) ? 'indented' : 'outdented'] : [];
  // A note has a date and a list a first number only as long as they are such.
  const others = Object.keys(before).filter((key) => !KIND_KEYS.has(key) && !(isOther && (key === 'at' || key === 'start')));
  return [...kind, ...others.map((key) => (key === 'note' ? noteChange(before[key], now[key]) : (NAMES[key] ?? key)))];
}

/** What changed in what a footnote says. */
function noteChange(before: Json | undefined, now: Json | undefined): string {
  const [from, to] = [noteFromJson(before), noteFromJson(now)];
  const isFormat = from !== null && to !== null && noteText(from) === noteText(to);
  return isFormat ? 'formatting of the footnote' : 'text of the footnote';
}

function kindOf({ type, list, level, kind }: Properties): string {
  const name = typeof type === 'string' ? type : '';
  if (name === 'heading') return level === 2 ? 'subheading' : 'small subheading';
  if (name === 'listItem') return list === 'number' ? 'numbered list' : 'bulleted list';
  if (name === 'correction' && typeof kind === 'string') return `${kind} note`;
  return BLOCKS[name] ?? name;
}

const levelOf = ({ level }: Readonly<Record<string, Json | undefined>>): number => (typeof level === 'number' ? level : 0);
