import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '../support/expect.ts';

/** The open article: the fields above the text, the text, and what stands around it. */
export class ArticlePage {
  readonly window: Page;
  readonly page: Locator;
  readonly headline: Locator;
  readonly kicker: Locator;
  readonly standfirst: Locator;
  readonly dateline: Locator;
  readonly body: Locator;
  readonly pictures: Locator;
  readonly embeds: Locator;
  readonly recordings: Locator;
  readonly banner: Locator;
  readonly status: Locator;
  readonly preview: FrameLocator;

  constructor(window: Page) {
    this.window = window;
    const article = window.getByRole('main', { name: 'Article' });
    // The pages of other tabs are behind the one on the screen.
    const page = article.getByRole('tabpanel');
    this.headline = page.getByLabel('Headline', { exact: true });
    this.kicker = page.getByLabel('Kicker', { exact: true });
    this.standfirst = page.getByLabel('Standfirst', { exact: true });
    this.dateline = page.getByLabel('Dateline place');
    this.page = page;
    this.body = page.getByRole('textbox', { name: 'Article body' });
    this.pictures = this.body.getByRole('group', { name: /^Picture: / });
    this.recordings = this.body.getByRole('group', { name: /^Audio: / });
    this.embeds = this.body.getByRole('group', { name: /^Embed, / });
    this.banner = article.getByRole('alert');
    this.status = window.getByTestId('save-status');
    this.preview = window.frameLocator('iframe[title="Page preview"]');
  }

  async addByline(name: string, role = ''): Promise<void> {
    await this.page.getByRole('button', { name: /^(Add a byline|Add)$/ }).click();
    await this.page.getByLabel(/^Name of author/).last().fill(name);
    if (role !== '') await this.page.getByLabel(/^Role of author/).last().fill(role);
  }

  /** Types at the end of the text; "\n" is the Enter key. */
  async write(text: string): Promise<void> {
    await this.body.focus();
    await this.press('Control+End');
    await this.type(text);
  }

  /** Types where the caret is; "\n" is the Enter key. */
  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.press('Enter');
      await this.window.keyboard.type(line);
    }
  }

  /** Marks the words just typed, back from the caret. */
  async selectBack(words: string): Promise<void> {
    for (const _ of words) await this.press('Shift+ArrowLeft');
  }

  /** Selects a picture as a whole by a click on it. */
  async selectPicture(index = 0): Promise<void> {
    await this.pictures.nth(index).locator('img').click();
    await expect(this.pictures.nth(index)).toHaveAttribute('aria-label', /, selected$/);
  }

  /** Lets go of a file over the text. */
  async dropFile(name: string, type: string, bytes: Buffer): Promise<void> {
    await dropOn(this.body, name, type, bytes);
  }

  /** Waits until everything is on the disk, as the status line says. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveAttribute('data-state', 'clean', { timeout: 15_000 });
  }

  async press(keys: string): Promise<void> {
    await this.window.keyboard.press(keys);
  }
}

/** What the window sees when a file from a file manager is dropped on one of its parts. */
export async function dropOn(target: Locator, name: string, type: string, bytes: Buffer): Promise<void> {
  await target.evaluate(
    (element, file) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0));
      data.items.add(new File([content], file.name, { type: file.type }));
      const box = element.getBoundingClientRect();
      const at = { clientX: box.left + box.width / 2, clientY: box.top + Math.min(60, box.height / 2) };
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, ...at }));
      }
    },
    { name, type, base64: bytes.toString('base64') },
  );
}
