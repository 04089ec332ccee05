import { z } from 'zod';
import { ContentSchema, type Content } from '../article/article.ts';
import { InstantSchema } from '../body/instant.ts';

export const ReadingSchema = z.object({ at: InstantSchema, content: ContentSchema });
/** What one reader remembers of an article: its content as last read, and when that was. */
export interface Reading {
  readonly at: string;
  readonly content: Content;
}
