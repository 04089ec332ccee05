import type { JSX } from 'react';
import { FootnoteChange } from './FootnoteChange.tsx';
import type { SuggestedNote } from './footnotes.ts';
import { NoteAtRest } from './note/NoteAtRest.tsx';
import { NoteEditor, type NoteEditorProps, type Point } from './note/NoteEditor.tsx';

export interface FootnoteFieldProps extends NoteEditorProps {
  readonly suggested: SuggestedNote | null;
  /** Somebody goes there; without it the field is open from the start. */
  readonly onOpen?: ((at: Point | null) => void) | undefined;
}

/** The text of one footnote, and below it what is suggested about it. */
export function FootnoteField({ suggested, onOpen, ...props }: FootnoteFieldProps): JSX.Element {
  return (
    <div>
      {onOpen === undefined ? <NoteEditor {...props} /> : <NoteAtRest {...props} onOpen={onOpen} />}
      {suggested === null ? null : <FootnoteChange note={props.note} suggested={suggested} />}
    </div>
  );
}
