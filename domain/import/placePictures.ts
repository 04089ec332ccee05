import type { Block, Picture } from '../body/body.ts';
import { quoted, type Imported, type PictureRef } from './imported.ts';

/** What became of a picture reference: a file in the media folder, or the reason why not ("it is on the web"). */
export type PlacedPicture =
  | {
      readonly ok: true;
      readonly file: string;
      readonly width: number;
      readonly height: number;
      readonly credit?: string;
    }
  | { readonly ok: false; readonly reason: string };

/** Puts the pictures whose files were taken along into the body; each of the others becomes a note. */
export function placePictures(
  imported: Imported,
  placed: readonly PlacedPicture[],
  newId: () => string,
): Pick<Imported, 'content' | 'notes'> {
  const notes = [...imported.notes];
  const following = new Map<string | null, Block[]>();
  imported.pictures.forEach((picture, index) => {
    const outcome = placed[index] ?? { ok: false, reason: 'it was not looked for' };
    if (!outcome.ok) {
      notes.push(missingNote(picture, outcome.reason));
      return;
    }
    const { file, width, height } = outcome;
    const block: Picture = {
      type: 'picture',
      id: newId(),
      file,
      width,
      height,
      caption: picture.caption,
      credit: picture.credit || (outcome.credit ?? ''),
      alt: picture.alt,
      ...(picture.box === undefined ? {} : { box: picture.box }),
      ...(picture.gallery === undefined ? {} : { gallery: picture.gallery }),
    };
    following.set(picture.after, [...(following.get(picture.after) ?? []), block]);
  });
  const body = [
    ...(following.get(null) ?? []),
    ...imported.content.body.flatMap((block) => [block, ...(following.get(block.id) ?? [])]),
  ];
  return { content: { ...imported.content, body }, notes };
}

function missingNote({ ref, alt, caption, credit }: PictureRef, reason: string): string {
  const shown = ref.startsWith('data:') ? `${ref.slice(0, 24)}…` : ref;
  const words = [
    caption === '' ? '' : `Its caption was ${quoted(caption, 300)}.`,
    alt === '' || alt === caption ? '' : `Its description was ${quoted(alt, 300)}.`,
    credit === '' ? '' : `Its credit was ${quoted(credit, 120)}.`,
  ];
  return [`The picture ${quoted(shown)} was not taken along: ${reason}.`, ...words].filter(Boolean).join(' ');
}
