import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { configExtension, type LexicalEditor } from 'lexical';
import { HistoryExtension } from '@lexical/history';
import type { Block } from '../../../domain/body/body.ts';
import { articleExtension } from '../../../renderer/editor/articleExtension.ts';
import type { BodyCache } from '../../../renderer/editor/bodyCache.ts';
import type { EditorServices } from '../../../renderer/editor/editorTypes.ts';
import type { ReviewDesk } from '../../../renderer/editor/review/reviewDesk.ts';
import type { EditorEnvironment } from '../../../renderer/editor/environment.ts';

export interface OpenEditor {
  readonly editor: LexicalEditor;
  readonly cache: BodyCache;
  readonly notices: string[];
  readonly newId: () => string;
  readonly environment: () => EditorEnvironment;
  dispose(): void;
}

export interface OpenOptions {
  /** What the ids of new blocks begin with. */
  readonly prefix?: string;
  /** Hears of an edit that failed; without it that fails the test. */
  readonly onError?: (error: Error) => void;
}

function failLater(error: Error): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** The article editor without a window: the same extension that the window uses. */
export function openEditor(body: readonly Block[], services: Partial<EditorServices> = {}, review?: ReviewDesk, { prefix = 'new', onError = failLater }: OpenOptions = {}): OpenEditor {
  let count = 0;
  const notices: string[] = [];
  const newId = (): string => `${prefix}${(count += 1)}`;
  const environment = (): EditorEnvironment => ({
    services: {
      mediaUrl: (file) => file,
      addPictures: () => Promise.resolve([]),
      pickPictures: () => Promise.resolve([]),
      addSounds: () => Promise.resolve([]),
      pickSounds: () => Promise.resolve([]),
      carryMedia: () => Promise.resolve(),
      isText: () => false,
      readText: () => Promise.resolve([]),
      openLink: () => undefined,
      notify: (sentence) => {
        notices.push(sentence);
      },
      ...services,
    },
    language: 'en',
    smartTypography: true,
    now: () => '2026-11-26T09:00:00Z',
    setPending: () => undefined,
  });
  const extension = articleExtension({ body, readOnly: false, articleKey: 'test', newId, environment, onError, ...(review === undefined ? {} : { review }) });
  const editor = buildEditorFromExtensions(
    extension,
    HeadlessExtension,
    // Undo has to follow each step of a test, however fast it comes.
    configExtension(HistoryExtension, { delay: 0 }),
  );
  const cache = getExtensionDependencyFromEditor(editor, extension).output;
  return {
    editor,
    cache,
    notices,
    newId,
    environment,
    dispose: () => {
      editor.dispose();
    },
  };
}

/** The same body as a save and a reading would give it: without absent keys. */
export function plain(body: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(body));
}
