import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The open article: the fields above the text, the text, and what stands around it. */
export class ArticlePage {
  readonly headline: Locator;
  readonly kicker: Locator;
  readonly standfirst: Locator;
  readonly body: Locator;
  readonly status: Locator;
  readonly preview: FrameLocator;

  constructor(readonly window: Page) {
    this.headline = window.getByLabel('Headline', { exact: true });
    this.kicker = window.getByLabel('Kicker', { exact: true });
    this.standfirst = window.getByLabel('Standfirst', { exact: true });
    this.body = window.getByRole('textbox', { name: 'Article body' });
    this.status = window.getByTestId('save-status');
    this.preview = window.frameLocator('iframe[title="Page preview"]');
  }

  async addByline(name: string): Promise<void> {
    await this.window.getByRole('button', { name: /^(Add a byline|Add)$/ }).click();
    await this.window.getByLabel(/^Name of author/).last().fill(name);
  }

  async write(text: string): Promise<void> {
    await this.body.click();
    await this.window.keyboard.press('Control+End');
    await this.window.keyboard.type(text);
  }

  /** Waits until the status line says so. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveAttribute('data-state', 'clean', { timeout: 15_000 });
  }

  async press(keys: string): Promise<void> {
    await this.window.keyboard.press(keys);
  }
}
