import type { ArticleKey } from '../../domain/library/entry.ts';
import { request, type Failure, type Media, type Sound } from '../api.ts';
import { withoutMedia } from '../../domain/import/placePictures.ts';
import { importFile, importFormatOf } from '../../domain/import/registry.ts';
import type { Result } from '../../domain/result.ts';
import type { EditorServices } from '../editor/editorTypes.ts';
import { withMedia } from '../features/article/articleStore.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core } from './core.ts';

const LARGEST_BYTES = 50 * 1024 * 1024;

/** What the editor of one article may ask for. */
export function createEditorServices(core: Core, key: ArticleKey): EditorServices {
  const added = (files: readonly { readonly file: string }[]): void => {
    core.articles.change(key, (state) => withMedia(state, files.map(({ file }) => file)));
  };
  return {
    mediaUrl: (file) => `stet-media://media/${encodeURIComponent(key)}/${encodeURIComponent(file)}`,
    addPictures: async (files) => {
      const pictures: Media[] = [];
      for (const file of files)
        pictures.push(valueOf(await request('media:add', { key, name: file.name, bytes: await bytesOf(file) })));
      added(pictures);
      return pictures;
    },
    pickPictures: async () => {
      const pictures = picked(await request('media:pick', { key }));
      added(pictures);
      return pictures;
    },
    addSounds: async (files) => {
      const sounds: Sound[] = [];
      for (const file of files)
        sounds.push(valueOf(await request('sound:add', { key, name: file.name, bytes: await bytesOf(file) })));
      added(sounds);
      return sounds;
    },
    pickSounds: async () => {
      const sounds = picked(await request('sound:pick', { key }));
      added(sounds);
      return sounds;
    },
    carryMedia: async (from, files) => {
      valueOf(await request('media:carry', { key, from, files: [...files] }));
      added(files.map((file) => ({ file })));
    },
    isText: (file) => importFormatOf(file.name).ok,
    readText: async (file) => {
      const read = importFile(file.name, await bytesOf(file), () => crypto.randomUUID());
      if (!read.ok) throw new Error(read.error.message);
      const { content, notes, pictures } = read.value;
      const left = pictures.length === 0 ? notes : ['Its pictures were left out. Drop them from their files.', ...notes];
      if (left[0] !== undefined) tell(left[0]);
      return withoutMedia(content.body, pictures, () => crypto.randomUUID());
    },
    openLink: (url) => {
      void request('link:open', { url }).then((opened) => {
        if (!opened.ok && opened.error.code !== 'cancelled') tellProblem(opened.error.message);
      });
    },
    notify: tell,
  };
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > LARGEST_BYTES) throw new Error(`“${file.name}” is larger than 50 MB. Make a smaller copy first.`);
  return new Uint8Array(await file.arrayBuffer());
}

/** Whoever closes the dialog has picked nothing. */
function picked<T>(result: Result<T[], Failure>): T[] {
  return !result.ok && result.error.code === 'cancelled' ? [] : valueOf(result);
}

/** The editor takes refusals as errors with a sentence. */
function valueOf<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}
