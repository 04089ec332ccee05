import { $getState, $setState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import type { JsonObject } from '../../../../domain/json.ts';
import { rawState, unknownLabel } from './raw.ts';
import styles from './unknown.module.css';

/** Stands for an inline thing of a kind this version does not know, and carries its JSON along untouched. */
export class UnknownInlineNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-unknown-inline', { extends: DecoratorNode });
  }

  getRaw(): JsonObject {
    return $getState(this, rawState);
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): true {
    return true;
  }

  override decorate(): JSX.Element {
    return <span className={styles['inline']}>{unknownLabel(this.getRaw())}</span>;
  }
}

export function $createUnknownInlineNode(raw: JsonObject): UnknownInlineNode {
  return $setState(new UnknownInlineNode(), rawState, raw);
}

export function $isUnknownInlineNode(node: LexicalNode | null | undefined): node is UnknownInlineNode {
  return node instanceof UnknownInlineNode;
}
