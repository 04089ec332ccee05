import { z } from 'zod';

/** An instant, ISO 8601 with an offset or Z. */
export const InstantSchema = z.iso.datetime({ offset: true });
