import { ElementNode, type LexicalNode } from 'lexical';
import styles from './factBox.module.css';

/** A fact box: its title, and the blocks in it. */
export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('stet-fact-box', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.className = styles['box'] ?? '';
    element.ariaLabel = 'Fact box';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** What is in it are blocks, as in the article itself. */
  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }
}

/** The title of a fact box. As a block it stands for the box. */
export class FactBoxTitleNode extends ElementNode {
  override $config() {
    return this.config('stet-fact-box-title', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.className = styles['title'] ?? '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createFactBox(title = new FactBoxTitleNode()): FactBoxNode {
  return new FactBoxNode().append(title);
}

export function $isFactBoxNode(node: LexicalNode | null | undefined): node is FactBoxNode {
  return node instanceof FactBoxNode;
}

export function $isFactBoxTitleNode(node: LexicalNode | null | undefined): node is FactBoxTitleNode {
  return node instanceof FactBoxTitleNode;
}

/** The title of a box, which is its first child. */
export function $titleOf(box: FactBoxNode): FactBoxTitleNode | null {
  const first = box.getFirstChild();
  return $isFactBoxTitleNode(first) ? first : null;
}
