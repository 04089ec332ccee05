import { ElementNode, type LexicalNode } from 'lexical';
import { $backToParagraph, $paragraphAfter } from '../carry.ts';
import styles from './pullQuote.module.css';

/** A quotation set apart from the text. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('stet-pull-quote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    element.className = styles['pullQuote'] ?? '';
    element.ariaLabel = 'Pull quote';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override insertNewAfter(_selection: unknown, restoreSelection = true): LexicalNode {
    return $paragraphAfter(this, restoreSelection);
  }

  override collapseAtStart(): true {
    return $backToParagraph(this);
  }
}

export function $createPullQuoteNode(): PullQuoteNode {
  return new PullQuoteNode();
}

export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}
