import { DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { ObjectFrame } from '../ObjectFrame.tsx';

/** A line between two parts of the text. */
export class DividerNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-divider', { extends: DecoratorNode });
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
    return (
      <ObjectFrame nodeKey={this.getKey()} name="Divider">
        <hr />
      </ObjectFrame>
    );
  }
}

export function $createDividerNode(): DividerNode {
  return new DividerNode();
}

export function $isDividerNode(node: LexicalNode | null | undefined): node is DividerNode {
  return node instanceof DividerNode;
}
