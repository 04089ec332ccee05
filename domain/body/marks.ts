import { z } from 'zod';

/** Inline marks in the order they are written; HTML nests them in this order, outermost first. */
export const MARKS = ['bold', 'italic', 'strike', 'sub', 'sup', 'code'] as const;
export const MarkSchema = z.enum(MARKS);
export type Mark = z.infer<typeof MarkSchema>;

/** A link on a run. `href` is what the writer typed; exporters let only safe schemes out (export/links.ts). */
export const LinkSchema = z.looseObject({ href: z.string(), title: z.string().optional() });
export type Link = z.infer<typeof LinkSchema>;
