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
    const element = document.createElement('div');
    showGallery(element, this.getPicture());
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): false {
    showGallery(element, this.getPicture());
    return false;
  }

  override getTextContent(): string {
    return this.getPicture().caption;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    return (
      <PictureView
        nodeKey={this.getKey()}
        picture={this.getPicture()}
        // Neighbours that come or go make this node draw itself again.
        canJoin={$canJoin(this)}
      />
    );
  }
}

/** Pictures of a gallery stand side by side: editor.module.css. */
function showGallery(element: HTMLElement, { gallery }: PictureData): void {
  element.toggleAttribute('data-gallery', gallery !== undefined);
}

/** Whether a picture stands below one that it is in no gallery with. */
export function $canJoin(picture: PictureNode): boolean {
  const above = picture.getPreviousSibling();
  const { gallery } = picture.getPicture();
  return $isPictureNode(above) && (gallery === undefined || above.getPicture().gallery !== gallery);
}

export function $createPictureNode(picture: PictureData): PictureNode {
  return $setData(new PictureNode(), picture);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
