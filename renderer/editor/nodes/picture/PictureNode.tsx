import { $getState, $setState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { pictureState, type PictureData } from './pictureData.ts';
import { PictureView } from './PictureView.tsx';

export class PictureNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-picture', { extends: DecoratorNode });
  }

  getPicture(): PictureData {
    return $getState(this, pictureState);
  }

  setPicture(picture: PictureData): this {
    return $setState(this, pictureState, picture);
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getPicture().caption;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    return <PictureView nodeKey={this.getKey()} picture={this.getPicture()} />;
  }
}

export function $createPictureNode(picture: PictureData): PictureNode {
  return new PictureNode().setPicture(picture);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
