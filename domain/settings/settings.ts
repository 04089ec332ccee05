import { z } from 'zod';
import { AddedWordSchema } from '../spelling/wordList.ts';
import { ShortcutsSchema } from '../commands/shortcuts.ts';
import { TargetsSchema } from '../measures/targets.ts';

/** Which panels a window shows beside the article. */
export const LayoutSchema = z.object({
  library: z.boolean().default(true),
  details: z.boolean().default(true),
  preview: z.boolean().default(false),
  review: z.boolean().default(false),
  comments: z.boolean().default(true),
  /** Only the paragraph that is being written, the panels away. */
  focus: z.boolean().default(false),
  /** The line that is being written stays at one height. */
  typewriter: z.boolean().default(false),
  previewDevice: z.enum(['phone', 'tablet', 'desktop']).default('phone'),
});

const values = {
  /** Signs bylines of new articles, and every suggestion and comment. */
  userName: z.string().max(120),
  /** Where there is little room for the name; empty: taken from it. */
  userInitials: z.string().max(4),
  /** What the person is on the desk, e.g. “night editor”; goes with the name. */
  userRole: z.string().max(60),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Everything in the window, in per cent. */
  zoom: z.number().int().min(50).max(300),
  /** Editor text size in per cent of the normal size. */
  textSize: z.number().int().min(70).max(220),
  /** Characters a line of the editor holds at most. */
  measure: z.number().int().min(40).max(110),
  /** Typing sets “curly” quotes and dashes. */
  smartTypography: z.boolean(),
  /** Lengths to keep to; 0 leaves it to the outlet. */
  targets: TargetsSchema,
  spellcheck: z.boolean(),
  /** Ends of paragraphs and spaces that cannot be told apart are shown. */
  invisibles: z.boolean(),
  /** Words that are right whatever the dictionaries say. */
  personalWords: z.array(AddedWordSchema).max(10_000),
  /** Shortcuts that the person changed. */
  shortcuts: ShortcutsSchema,
  /** What was last done from the command palette, the newest first. */
  recentCommands: z.array(z.string().max(300)).max(50),
  /** What was on the screen, restored at the next start. */
  layout: LayoutSchema,
};

/** A person's own settings on this computer. Every key has a default, so a file from any version opens. */
export const SettingsSchema = z.object({
  version: z.literal(1).default(1),
  userName: values.userName.default(''),
  userInitials: values.userInitials.default(''),
  userRole: values.userRole.default(''),
  theme: values.theme.default('system'),
  zoom: values.zoom.default(100),
  textSize: values.textSize.default(100),
  measure: values.measure.default(68),
  smartTypography: values.smartTypography.default(true),
  targets: values.targets.prefault({}),
  spellcheck: values.spellcheck.default(true),
  invisibles: values.invisibles.default(false),
  personalWords: values.personalWords.default([]),
  shortcuts: values.shortcuts.default({}),
  recentCommands: values.recentCommands.default([]),
  layout: values.layout.prefault({}),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** A change to settings: any of its keys. Without defaults, or a change of one key would reset all the others. */
export const SettingsPatchSchema = z.object(values).partial();
export type SettingsPatch = z.infer<typeof SettingsPatchSchema>;
