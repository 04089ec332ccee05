import type { ArticleKey } from '../../domain/library/entry.ts';
import { request, type Failure, type Media } from '../api.ts';
import type { Result } from '../../domain/result.ts';
import type { EditorServices } from '../editor/editorTypes.ts';
import { withMedia } from '../features/article/articleStore.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import type { Core } from './core.ts';

const LARGEST_BYTES = 50 * 1024 * 1024;

/** What the editor of one article may ask for. */
export function createEditorServices(core: Core, key: ArticleKey): EditorServices {
  const added = (pictures: readonly Media[]): void => {
    core.articles.change(key, (state) => withMedia(state, pictures.map(({ file }) => file)));
  };
  return {
    mediaUrl: (file) => `stet-media://media/${encodeURIComponent(key)}/${encodeURIComponent(file)}`,
    addPictures: async (files) => {
      const pictures: Media[] = [];
      for (const file of files) {
        if (file.size > LARGEST_BYTES)
          throw new Error(`“${file.name}” is larger than 50 MB. Make a smaller copy first.`);
        const bytes = new Uint8Array(await file.arrayBuffer());
        pictures.push(valueOf(await request('media:add', { key, name: file.name, bytes })));
      }
      added(pictures);
      return pictures;
    },
    pickPictures: async () => {
      const picked = await request('media:pick', { key });
      if (!picked.ok && picked.error.code === 'cancelled') return [];
      const pictures = valueOf(picked);
      added(pictures);
      return pictures;
    },
    openLink: (url) => {
      void request('link:open', { url }).then((opened) => {
        if (!opened.ok && opened.error.code !== 'cancelled') tellProblem(opened.error.message);
      });
    },
    notify: tell,
  };
}

/** The editor takes refusals as errors with a sentence. */
function valueOf<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}
