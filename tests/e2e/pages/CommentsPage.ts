import type { Locator, Page } from '@playwright/test';

/** The comments beside the text. */
export class CommentsPage {
  readonly window: Page;
  readonly pane: Locator;
  readonly cards: Locator;
  readonly draft: Locator;
  readonly filter: Locator;

  constructor(window: Page) {
    this.window = window;
    this.pane = window.getByRole('region', { name: 'Comments', exact: true });
    this.cards = this.pane.getByRole('article');
    this.draft = this.pane.getByRole('region', { name: 'New comment' });
    this.filter = this.pane.getByLabel('Show comments');
  }

  card(name: string | RegExp): Locator {
    return this.pane.getByRole('article', { name });
  }

  /** Comments on what is selected, by the keyboard alone. */
  async comment(words: string): Promise<void> {
    await this.window.keyboard.press('Control+Alt+M');
    await this.window.keyboard.type(words);
    await this.window.keyboard.press('Control+Enter');
  }

  /** The names of the cards from the top, as a screen reader says them. */
  async names(): Promise<(string | null)[]> {
    return this.cards.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  }

  /** The commented stretches of the text. */
  async commented(): Promise<string> {
    return this.window
      .getByRole('textbox', { name: 'Article body' })
      .evaluate((root) => [...root.querySelectorAll('[data-lexical-text]')].map((one) => (one.hasAttribute('data-note') ? `[${one.textContent}]` : one.textContent)).join(''));
  }
}
