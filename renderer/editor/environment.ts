import type { EditorServices } from './editorTypes.ts';

/** What behaviours need of the app and the settings at the moment they act. */
export interface EditorEnvironment {
  readonly services: EditorServices;
  readonly language: string;
  readonly smartTypography: boolean;
  /** The current instant, ISO 8601. */
  now(): string;
  /** Tells the frame around the editor that pictures are being stored. */
  setPending(pictures: number): void;
}

/** Read at each use, since settings change while an editor lives. */
export type ReadEnvironment = () => EditorEnvironment;
