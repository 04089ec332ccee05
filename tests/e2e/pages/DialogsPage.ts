import type { Locator, Page } from '@playwright/test';

/** Dialogs of the window and the notices at its corner. */
export class DialogsPage {
  readonly window: Page;
  readonly export: Locator;
  readonly settings: Locator;
  readonly shortcuts: Locator;
  readonly about: Locator;
  readonly imported: Locator;
  readonly link: Locator;
  readonly embed: Locator;

  constructor(window: Page) {
    this.window = window;
    this.export = window.getByRole('dialog', { name: 'Export' });
    this.settings = window.getByRole('dialog', { name: 'Settings' });
    this.shortcuts = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
    this.about = window.getByRole('dialog', { name: /Stet/ });
    this.imported = window.getByRole('dialog', { name: /^Imported/ });
    this.embed = window.getByRole('dialog', { name: 'Embed' });
    this.link = window.getByRole('dialog', { name: /link$/ });
  }

  notice(words: string | RegExp): Locator {
    return this.window.getByRole('region', { name: 'Notices' }).getByText(words);
  }
}
