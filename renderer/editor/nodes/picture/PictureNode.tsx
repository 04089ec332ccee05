import { $getState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { $setData, dataState } from '../data.ts';
import type { PictureData } from './pictureData.ts';
import { PictureView } from './PictureView.tsx';

export class PictureNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-picture', { extends: DecoratorNode });
  }

  getPicture(): PictureData {
    // Made by $createPictureNode and changed by its own fields only.
    return $getState(this, dataState) as PictureData;
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
  return $setData(new PictureNode(), picture);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
