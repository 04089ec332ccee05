import { $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { CorrectionSchema } from '../../../../domain/body/body.ts';
import { $backToParagraph, $paragraphAfter } from '../carry.ts';
import { sameJson } from '../state.ts';
import styles from './correction.module.css';
import { noteLabel, type Note } from './note.ts';

const NoteSchema = CorrectionSchema.pick({ kind: true, at: true });
const noteState = createState('note', {
  parse: (value): Note => NoteSchema.catch({ kind: 'correction', at: '1970-01-01T00:00:00Z' }).parse(value),
  isEqual: sameJson,
});

/** A correction, clarification or update; its label is drawn by the style sheet, so it is no part of the text. */
export class CorrectionNode extends ElementNode {
  override $config() {
    return this.config('stet-correction', { extends: ElementNode });
  }

  getNote(): Note {
    return $getState(this, noteState);
  }

  setNote({ kind, at }: Note): this {
    return $setState(this, noteState, { kind, at });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.className = styles['correction'] ?? '';
    element.role = 'note';
    label(element, this.getNote());
    return element;
  }

  override updateDOM(before: this, element: HTMLElement): false {
    const note = this.getNote();
    // As it was then: asked in the usual way, a node always answers with its newest version.
    if (!sameJson(note, $getState(before, noteState, 'direct'))) label(element, note);
    return false;
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): LexicalNode {
    return $paragraphAfter(this, restoreSelection);
  }

  override collapseAtStart(): true {
    return $backToParagraph(this);
  }
}

function label(element: HTMLElement, note: Note): void {
  element.ariaLabel = noteLabel(note);
  element.dataset['label'] = noteLabel(note);
}

export function $createCorrectionNode(note: Note): CorrectionNode {
  return new CorrectionNode().setNote(note);
}

export function $isCorrectionNode(node: LexicalNode | null | undefined): node is CorrectionNode {
  return node instanceof CorrectionNode;
}
