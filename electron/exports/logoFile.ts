import { join } from 'node:path';
import type { Outlet } from '../../domain/outlet/outlet.ts';
import { pictureTypeOf } from '../app/responses.ts';
import type { Desk } from '../desk/deskSession.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { FailureError } from '../files/failureError.ts';
import { readLimited } from '../files/readLimited.ts';

const MAX_LOGO_BYTES = 5 * 1024 * 1024;

/** The logo where it is a picture file beside outlet.json; null for an address or none. */
export function logoFile({ logo }: Outlet): string | null {
  const isPlain = !/[/\\:]/.test(logo) && !logo.startsWith('.');
  return isPlain && pictureTypeOf(logo) !== null ? logo : null;
}

interface Logo {
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The desk's logo file; null where there is none or it cannot be read: a page is whole without it. */
export async function readLogo(desk: Desk): Promise<Logo | null> {
  const file = logoFile(await desk.outlet.get());
  const type = file === null ? null : pictureTypeOf(file);
  if (file === null || type === null) return null;
  try {
    const { bytes } = await readLimited(join(desk.path, file), { maxBytes: MAX_LOGO_BYTES, within: desk.path });
    return { file, type, bytes };
  } catch (error) {
    if (error instanceof FailureError || errnoOf(error) !== null) return null;
    throw error;
  }
}
