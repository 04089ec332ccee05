import { z } from 'zod';
import { SettingsSchema } from '../../domain/settings/settings.ts';

const BoundsSchema = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() });
export type Bounds = z.infer<typeof BoundsSchema>;

/** What Stet remembers on this computer besides the settings a person sees. */
export const RememberedSchema = z.object({
  window: z.object({ bounds: BoundsSchema, maximized: z.boolean() }).nullable().default(null),
  /** Folders of desks, the last used first. */
  desks: z.array(z.string().min(1)).max(20).default([]),
  /** Where the last export went and the last import came from. */
  exportFolder: z.string().nullable().default(null),
  importFolder: z.string().nullable().default(null),
});
export type Remembered = z.infer<typeof RememberedSchema>;

/** The whole file. */
export const PersonalDataSchema = z.object({
  settings: SettingsSchema.prefault({}),
  remembered: RememberedSchema.prefault({}),
});
export type PersonalData = z.infer<typeof PersonalDataSchema>;
