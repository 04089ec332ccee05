import { $setState, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { inlineToJson, isFootnote, type Footnote, type InlineObject } from '../../../../domain/body/body.ts';
import { LONGEST_NOTE, noteText, type Note } from '../../../../domain/body/footnoteNote.ts';
import { rawState } from '../unknown/raw.ts';
import { $createUnknownInlineNode, UnknownInlineNode } from '../unknown/UnknownInlineNode.tsx';
import styles from './footnote.module.css';

/**
 * The reference of a footnote. Its JSON is kept as that of other inline things, so whatever handles those handles it.
 * The number is written on its element by registerFootnotes.
 */
export class FootnoteNode extends UnknownInlineNode {
  override $config() {
    return this.config('stet-footnote', { extends: UnknownInlineNode });
  }

  getFootnote(): Footnote {
    // Made from a footnote only, and changed by setNote only.
    return this.getRaw() as unknown as Footnote;
  }

  /** What is longer than a footnote may be is not taken: a file could not hold it. */
  setNote(note: Note): this {
    if (noteText(note).length > LONGEST_NOTE) return this;
    return $setState(this, rawState, inlineToJson({ ...this.getFootnote(), note }));
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = styles['reference'] ?? '';
    return element;
  }

  // Nothing inside: the number is an attribute, which Lexical leaves alone.
  override decorate(): JSX.Element {
    return <></>;
  }
}

/** The node of an inline thing. */
export function $createInlineNode(run: InlineObject): UnknownInlineNode {
  if (!isFootnote(run)) return $createUnknownInlineNode(run.unknown);
  return $setState(new FootnoteNode(), rawState, inlineToJson(run));
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
