// The package holds only what the bundler makes, so the picture travels inside the bundle.
import ferryHall from '../assets/sample/ferry-hall.jpg?inline';
import { SAMPLE_PICTURE } from '../../domain/sample/sampleArticle.ts';

const FILES: Readonly<Record<string, string>> = { [SAMPLE_PICTURE.file]: ferryHall };

/** The bytes of a picture of the sample desk. */
export function sampleMedia(file: string): Uint8Array {
  const address = FILES[file];
  if (address === undefined) throw new Error(`the sample has no picture ${file}`);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
