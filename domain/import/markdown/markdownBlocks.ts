import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Parents,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { TextRun } from '../../body/body.ts';
import type { Draft } from '../html/drafts.ts';
import { phrasingRuns, tidyRuns, type PhrasingContext } from './phrasing.ts';

/** Where a block of Markdown stands. */
interface Place {
  readonly list: {
    readonly kind: 'bullet' | 'number';
    readonly level: number;
    readonly start: number | null;
  } | null;
  readonly quote: boolean;
}
type Flow = RootContent | BlockContent | DefinitionContent | ListItem;

const TOP: Place = { list: null, quote: false };

/** The blocks of a Markdown tree. Depth is bounded by markdownLimits.ts, so recursion is safe. */
export function markdownBlocks(root: Parents, context: PhrasingContext, newId: () => string): Draft[] {
  const drafts: Draft[] = [];
  const add = (loose: readonly TextRun[], { list, quote }: Place): void => {
    const runs = tidyRuns(loose);
    if (runs.length === 0) return;
    const id = newId();
    if (list !== null) {
      drafts.push({
        type: 'listItem',
        id,
        list: list.kind,
        level: list.level,
        ...(list.start === null ? {} : { start: list.start }),
        runs,
      });
    } else drafts.push({ type: quote ? 'quote' : 'paragraph', id, runs });
  };
  const phrasing = (children: readonly PhrasingContent[], place: Place): void => {
    const { runs, pictures } = phrasingRuns(children, context);
    add(runs, place);
    drafts.push(...pictures);
  };
  const visit = (node: Flow, place: Place): void => {
    switch (node.type) {
      case 'paragraph':
        return phrasing(node.children, place);
      case 'heading': {
        const { runs, pictures } = phrasingRuns(node.children, context);
        if (place.list !== null || place.quote) add(runs, place);
        else if (runs.length > 0) drafts.push({ type: 'headingDraft', id: newId(), rank: node.depth, runs });
        drafts.push(...pictures);
        return;
      }
      case 'blockquote':
        return node.children.forEach((child) => visit(child, { ...place, quote: true }));
      case 'list':
        return list(node, place);
      case 'listItem':
        return item(node, place);
      case 'thematicBreak':
        drafts.push({ type: 'divider', id: newId() });
        return;
      case 'code':
        context.tally.add('code');
        return add(node.value.trim() === '' ? [] : [{ text: node.value, marks: ['code'] }], place);
      case 'table':
        return table(node);
      case 'html':
        drafts.push(...context.html(node.value));
        return;
      // Their texts stand where they are referred to (footnoteNotes.ts).
      case 'footnoteDefinition':
      case 'definition':
      case 'yaml':
        return;
      default:
        return phrasing([node as PhrasingContent], place);
    }
  };
  const list = (node: List, place: Place): void => {
    const level = Math.min(8, (place.list?.level ?? -1) + 1);
    const kind = node.ordered === true ? 'number' : 'bullet';
    const previous = drafts.at(-1);
    const follows =
      kind === 'number' &&
      previous?.type === 'listItem' &&
      previous.list === 'number' &&
      previous.level === level;
    node.children.forEach((child, index) => {
      const first = Math.max(1, node.start ?? 1);
      const start = index === 0 && kind === 'number' && (first > 1 || follows) ? first : null;
      visit(child, { ...place, list: { kind, level, start } });
    });
  };
  const item = (node: ListItem, place: Place): void => {
    if (typeof node.checked === 'boolean') context.noteTask();
    node.children.forEach((child, index) => {
      const mark: TextRun[] =
        index === 0 && typeof node.checked === 'boolean' ? [{ text: node.checked ? '☑ ' : '☐ ' }] : [];
      if (child.type === 'paragraph') {
        const { runs, pictures } = phrasingRuns(child.children, context);
        // A second paragraph of an item goes on in it.
        const last = drafts.at(-1);
        if (index > 0 && last?.type === 'listItem' && node.children[index - 1]?.type === 'paragraph') {
          drafts[drafts.length - 1] = { ...last, runs: [...last.runs, { text: '\n' }, ...runs] };
        } else add([...mark, ...runs], place);
        drafts.push(...pictures);
      } else visit(child, place);
    });
  };
  const table = (node: Table): void => {
    const id = newId();
    for (const [index, { children }] of node.children.entries()) {
      const row = newId();
      const cells = children.map((cell) => phrasingRuns(cell.children, context));
      const header = index === 0 ? { header: true as const } : {};
      for (const { runs } of cells) drafts.push({ type: 'cell', id: newId(), table: id, row, ...header, runs });
      drafts.push(...cells.flatMap(({ pictures }) => pictures));
    }
  };
  for (const child of root.children) visit(child, TOP);
  return drafts;
}
