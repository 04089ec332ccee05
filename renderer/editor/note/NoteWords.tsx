import { createElement, type JSX, type ReactNode } from 'react';
import { noteRuns, type Note } from '../../../domain/body/footnoteNote.ts';
import type { Mark } from '../../../domain/body/marks.ts';
import { formatOf } from '../marks.ts';
import { theme } from '../theme.ts';

const TAGS = { bold: 'strong', italic: 'em', strike: 's', sub: 'sub', sup: 'sup', code: 'code' } as const satisfies Record<Mark, string>;

/** What a footnote says, to be looked at: with its marks as its editor shows them, and its links no more than shown as such. */
export function NoteWords({ note }: { readonly note: Note }): JSX.Element {
  return (
    <>
      {noteRuns(note).map(({ text, marks = [], link }, index) => {
        const inside = marks.reduceRight<ReactNode>((content, mark) => createElement(TAGS[mark], { className: theme.text?.[formatOf(mark)] }, content), text);
        // The runs of one text have no name; their place is what tells them apart.
        return link === undefined ? <span key={index}>{inside}</span> : <span key={index} className={theme.link} data-href={link.href}>{inside}</span>;
      })}
    </>
  );
}
