import { $getState, $setState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import type { JsonObject } from '../../../../domain/json.ts';
import { ObjectFrame } from '../ObjectFrame.tsx';
import { rawState, unknownLabel } from './raw.ts';
import styles from './unknown.module.css';

/** Stands for a block of a kind this version does not know, and carries its JSON along untouched. */
export class UnknownBlockNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-unknown-block', { extends: DecoratorNode });
  }

  getRaw(): JsonObject {
    return $getState(this, rawState);
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    const label = unknownLabel(this.getRaw());
    return (
      <ObjectFrame nodeKey={this.getKey()} name={label}>
        <p className={styles['block']}>
          {label}. A newer version of Stet made this part. It is kept as it is.
        </p>
      </ObjectFrame>
    );
  }
}

export function $createUnknownBlockNode(raw: JsonObject): UnknownBlockNode {
  return $setState(new UnknownBlockNode(), rawState, raw);
}

export function $isUnknownBlockNode(node: LexicalNode | null | undefined): node is UnknownBlockNode {
  return node instanceof UnknownBlockNode;
}
