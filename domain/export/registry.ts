import type { FinalDoc } from './finalDoc.ts';
import { renderFragment } from './fragment.ts';
import { renderPage } from './page.ts';
import type { PageOptions } from './pageFacts.ts';
import type { Site } from './site.ts';

/** A form in which an article leaves Stet. */
export interface ExportFormat {
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly render: (doc: FinalDoc, site: Site, options: PageOptions) => string;
}

/** Every export format by its id. Preview, dialog and command line read this table. */
export const exportFormats = {
  html: { label: 'Web page', extension: 'html', render: renderPage },
  fragment: {
    label: 'Body for a CMS',
    extension: 'html',
    render: (doc, { outlet }, { mediaUrl }) => renderFragment(doc, { mediaUrl, outlet }),
  },
} as const satisfies Record<string, ExportFormat>;
export type ExportFormatId = keyof typeof exportFormats;
