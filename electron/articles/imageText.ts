import exifr from 'exifr';
import { z } from 'zod';

/** What a picture says about itself, as its agency or photographer wrote it in. */
export interface ImageText {
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** Whether EXIF turns it by a quarter, so that width and height change places. */
  readonly turned: boolean;
}

const LONGEST = 2000;
const TextSchema = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST))
  .catch('');
const TagsSchema = z
  .object({
    Orientation: z.number().catch(1),
    Caption: TextSchema, // IPTC 2:120
    Credit: TextSchema, // IPTC 2:110 and photoshop:Credit
    Byline: TextSchema, // IPTC 2:80
    ImageDescription: TextSchema,
    Artist: TextSchema,
    description: TextSchema, // dc:description
    creator: TextSchema, // dc:creator
    AltTextAccessibility: TextSchema,
  })
  .catch({
    Orientation: 1, Caption: '', Credit: '', Byline: '', ImageDescription: '', Artist: '', description: '', creator: '',
    AltTextAccessibility: '',
  });

const WANTED = { tiff: true, exif: false, gps: false, iptc: true, xmp: true, icc: false, jfif: false, ihdr: false };

export async function imageTextOf(bytes: Uint8Array): Promise<ImageText> {
  const tags = TagsSchema.parse(await readTags(bytes));
  const by = tags.Byline || tags.creator || tags.Artist;
  const credit = [by, tags.Credit].filter((one, at, all) => one !== '' && all.indexOf(one) === at).join(' / ');
  return {
    caption: tags.Caption || tags.description || tags.ImageDescription,
    credit,
    alt: tags.AltTextAccessibility,
    turned: tags.Orientation >= 5 && tags.Orientation <= 8,
  };
}

/** exifr throws at formats without metadata and at broken tags; such a picture simply says nothing about itself. */
async function readTags(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await exifr.parse(bytes, { ...WANTED, translateValues: false, mergeOutput: true })) as unknown;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
