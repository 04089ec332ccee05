import { $createParagraphNode, $getRoot, $isElementNode, $setState } from 'lexical';
import { isTextRun, type TextRun } from '../../../domain/body/body.ts';
import { noteOf, noteRuns, type Note } from '../../../domain/body/footnoteNote.ts';
import { $runsToNodes } from '../bodyToLexical.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { idState } from '../nodes/state.ts';

/** The one paragraph of a footnote's field is called so: what works on blocks knows them by their ids. */
export const NOTE_BLOCK = 'note';

/** What the field of a footnote says now. */
export function $noteNow(): Note {
  const paragraphs = $getRoot().getChildren().filter($isElementNode);
  return noteOf(paragraphs.flatMap((one, index): TextRun[] => [...(index === 0 ? [] : [{ text: ' ' }]), ...$runsOf(one).filter(isTextRun)]));
}

/** Makes the field say it. */
export function $putNote(note: Note): void {
  const paragraph = $setState($createParagraphNode(), idState, NOTE_BLOCK).append(...$runsToNodes(noteRuns(note)));
  $getRoot().clear().append(paragraph);
}
