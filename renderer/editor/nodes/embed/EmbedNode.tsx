import { $getState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { $setData, dataState } from '../data.ts';
import type { EmbedData } from './embedData.ts';
import { EmbedView } from './EmbedView.tsx';

export class EmbedNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-embed', { extends: DecoratorNode });
  }

  getEmbed(): EmbedData {
    // Made by $createEmbedNode and changed by its own fields only.
    return $getState(this, dataState) as EmbedData;
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getEmbed().title;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    return <EmbedView nodeKey={this.getKey()} embed={this.getEmbed()} />;
  }
}

export function $createEmbedNode(embed: EmbedData): EmbedNode {
  return $setData(new EmbedNode(), embed);
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
