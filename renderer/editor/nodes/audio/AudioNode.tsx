import { $getState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { $setData, dataState } from '../data.ts';
import type { AudioData } from './audioData.ts';
import { AudioView } from './AudioView.tsx';

export class AudioNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('stet-audio', { extends: DecoratorNode });
  }

  getAudio(): AudioData {
    // Made by $createAudioNode and changed by its own fields only.
    return $getState(this, dataState) as AudioData;
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getAudio().title;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): JSX.Element {
    return <AudioView nodeKey={this.getKey()} audio={this.getAudio()} />;
  }
}

export function $createAudioNode(audio: AudioData): AudioNode {
  return $setData(new AudioNode(), audio);
}

export function $isAudioNode(node: LexicalNode | null | undefined): node is AudioNode {
  return node instanceof AudioNode;
}
