import { z } from 'zod';

/** A person's own settings on this computer. Every key has a default, so a file from any version opens. */
export const SettingsSchema = z.object({
  version: z.literal(1).default(1),
  /** Signs bylines of new articles and, later, comments and changes. */
  userName: z.string().max(120).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Editor text size in per cent of the normal size. */
  textSize: z.number().int().min(70).max(220).default(100),
  /** Characters a line of the editor holds at most. */
  measure: z.number().int().min(40).max(110).default(68),
  /** Typing sets “curly” quotes and dashes. */
  smartTypography: z.boolean().default(true),
  spellcheck: z.boolean().default(true),
  /** What was on the screen, restored at the next start. */
  layout: z
    .object({
      library: z.boolean().default(true),
      details: z.boolean().default(true),
      preview: z.boolean().default(false),
      review: z.boolean().default(false),
      previewDevice: z.enum(['phone', 'tablet', 'desktop']).default('phone'),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** A change to settings: any of its keys. */
export const SettingsPatchSchema = SettingsSchema.omit({ version: true }).partial();
export type SettingsPatch = z.infer<typeof SettingsPatchSchema>;
