import { z } from 'zod';
import { SettingsSchema } from '../../domain/settings/settings.ts';
import { WindowStateSchema } from '../../domain/windows/windowState.ts';

const BoundsSchema = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() });
export type Bounds = z.infer<typeof BoundsSchema>;

/** A window of last time: its place on the screen and what it showed of which desk. */
const WindowMemorySchema = z.object({
  bounds: BoundsSchema,
  maximized: z.boolean().default(false),
  fullScreen: z.boolean().default(false),
  desk: z.string().nullable().default(null),
  page: WindowStateSchema.nullable().default(null),
});
export type WindowMemory = z.infer<typeof WindowMemorySchema>;

/** What Stet remembers on this computer besides the settings a person sees. */
export const RememberedSchema = z.object({
  /** The windows of last time. Not worth losing the settings for. */
  windows: z.array(WindowMemorySchema).max(30).default([]).catch([]),
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
