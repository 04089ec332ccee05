import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { TextRun } from '../../body/body.ts';
import type { Note } from '../../body/footnoteNote.ts';
import { footnoteMark, importedNote } from '../footnotes.ts';
import { phrasingRuns, type PhrasingContext } from './phrasing.ts';

/**
 * Makes what gives the mark of each footnote of a Markdown file. What a footnote says is put into `notes` when it is
 * first referred to, so that its place in it is its index.
 */
export function footnoteNotes(tree: Root, notes: Note[], context: PhrasingContext): (identifier: string) => string | null {
  const definitions = new Map(
    tree.children
      .filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
      .map((node) => [node.identifier.toLowerCase(), node]),
  );
  return (identifier) => {
    const definition = definitions.get(identifier.toLowerCase());
    if (definition === undefined) return null;
    return footnoteMark(notes.push(importedNote(runsOf(definition, context))) - 1);
  };
}

/** Depth is bounded by markdownLimits.ts, so recursion is safe. */
function runsOf(node: Nodes, context: PhrasingContext): TextRun[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [...phrasingRuns(node.children, context).runs, { text: ' ' }];
  }
  if (node.type === 'code') return [{ text: node.value, marks: ['code'] }, { text: ' ' }];
  return 'children' in node ? node.children.flatMap((child) => runsOf(child, context)) : [];
}
