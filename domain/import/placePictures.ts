import type { Block } from '../body/body.ts';
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

/** Puts the pictures and recordings whose files were taken along into the body; each of the others becomes a note. */
export function placePictures(
  imported: Imported,
  placed: readonly PlacedPicture[],
  newId: () => string,
): Pick<Imported, 'content' | 'notes'> {
  const notes = [...imported.notes];
  const body = withInPlace(imported.content.body, imported.pictures, (picture, index) => {
    const outcome = placed[index] ?? { ok: false, reason: 'it was not looked for' };
    if (outcome.ok) return [mediaBlock(picture, outcome, newId())];
    notes.push(missingNote(picture, outcome.reason));
    return spokenInstead(picture, newId);
  });
  return { content: { ...imported.content, body }, notes };
}

/** The blocks of a text whose pictures and recordings cannot come along: what is said in the recordings stays. */
export function withoutMedia(blocks: readonly Block[], pictures: readonly PictureRef[], newId: () => string): Block[] {
  return withInPlace(blocks, pictures, (picture) => spokenInstead(picture, newId));
}

function withInPlace(blocks: readonly Block[], pictures: readonly PictureRef[], blocksOf: (picture: PictureRef, index: number) => Block[]): Block[] {
  const following = new Map<string | null, Block[]>();
  pictures.forEach((picture, index) => {
    following.set(picture.after, [...(following.get(picture.after) ?? []), ...blocksOf(picture, index)]);
  });
  return [...(following.get(null) ?? []), ...blocks.flatMap((block) => [block, ...(following.get(block.id) ?? [])])];
}

function mediaBlock({ caption, credit, alt, box, gallery, sound }: PictureRef, found: Extract<PlacedPicture, { ok: true }>, id: string): Block {
  const { file, width, height } = found;
  if (sound !== undefined) return { type: 'audio', id, file, title: sound.title, credit, transcript: sound.transcript };
  return {
    type: 'picture',
    id,
    file,
    width,
    height,
    caption,
    credit: credit || (found.credit ?? ''),
    alt,
    ...(box === undefined ? {} : { box }),
    ...(gallery === undefined ? {} : { gallery }),
  };
}

/** A recording whose file is not there leaves its words. */
function spokenInstead({ sound }: PictureRef, newId: () => string): Block[] {
  const lines = sound === undefined ? [] : [sound.title, ...sound.transcript.split('\n')];
  return lines.filter((text) => text !== '').map((text) => ({ type: 'paragraph', id: newId(), runs: [{ text }] }));
}

function missingNote({ ref, alt, caption, credit, sound }: PictureRef, reason: string): string {
  const shown = ref.startsWith('data:') ? `${ref.slice(0, 24)}…` : ref;
  const words = [
    caption === '' ? '' : `Its caption was ${quoted(caption, 300)}.`,
    alt === '' || alt === caption ? '' : `Its description was ${quoted(alt, 300)}.`,
    credit === '' ? '' : `Its credit was ${quoted(credit, 120)}.`,
  ];
  return [`The ${sound === undefined ? 'picture' : 'recording'} ${quoted(shown)} was not taken along: ${reason}.`, ...words].filter(Boolean).join(' ');
}
