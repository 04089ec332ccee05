import { fuzzyScore } from '../../../domain/commands/fuzzy.ts';
import { commandOf, SLASH_COMMANDS } from '../../../domain/commands/commands.ts';
import { isEditorCommand, type EditorCommandId } from '../editorTypes.ts';

/** A slash and what is typed behind it: the slash stands at the start of the text or after a blank. */
export interface SlashQuery {
  /** Where the slash stands in the text before the caret. */
  readonly at: number;
  readonly query: string;
}

const SLASH = /(?:^|\s)\/([^\s/]{0,24})$/u;

/** The slash query that ends at the caret; null where there is none. */
export function slashQuery(before: string): SlashQuery | null {
  const query = SLASH.exec(before)?.[1];
  return query === undefined ? null : { at: before.length - query.length - 1, query };
}

/** The commands that fit a query, the best first. */
export function slashCommands(query: string): EditorCommandId[] {
  return SLASH_COMMANDS.filter(isEditorCommand)
    .flatMap((id, order) => {
      const { label, slash = '' } = commandOf(id);
      const byLabel = fuzzyScore(query, label);
      const byWord = fuzzyScore(query, slash);
      if (byLabel === null && byWord === null) return [];
      // Rounded: the shorter of two names is not the better one here.
      const score = Math.round(Math.max((byLabel ?? -Infinity) + 1, byWord ?? -Infinity));
      return [{ id, order, score: query === '' ? 0 : score }];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ id }) => id);
}
