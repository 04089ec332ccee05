import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $selectedObject } from '../behaviour/objects.ts';
import type { PictureSource, SoundSource } from '../editorTypes.ts';
import type { ReadEnvironment } from '../environment.ts';
import { $isAudioNode } from '../nodes/audio/AudioNode.tsx';
import { $changeData } from '../nodes/data.ts';
import { $isPictureNode } from '../nodes/picture/PictureNode.tsx';

/** Asks for another file for the selected picture or recording. What the new file says of itself goes before what was written. */
export async function replaceFile(editor: LexicalEditor, environment: ReadEnvironment): Promise<void> {
  const { services, setPending } = environment();
  const { key, isSound } = editor.read($withFile);
  if (key === null) {
    services.notify('Select a picture or a recording.');
    return;
  }
  setPending(1);
  try {
    const change = isSound ? changeOfSound(await services.pickSounds()) : changeOfPicture(await services.pickPictures());
    if (change === null) return;
    editor.update(
      () => {
        if ($getNodeByKey(key) !== null) $changeData(key, change);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    services.notify(`The ${isSound ? 'recording' : 'picture'} was replaced. Check that its texts still fit.`);
  } catch (error) {
    services.notify(error instanceof Error ? error.message : 'The file could not be added. Try another one.');
  } finally {
    setPending(-1);
  }
}

function $withFile(): { readonly key: string | null; readonly isSound: boolean } {
  const object = $selectedObject();
  const hasFile = $isPictureNode(object) || $isAudioNode(object);
  return { key: hasFile ? object.getKey() : null, isSound: $isAudioNode(object) };
}

function changeOfPicture([picture]: readonly PictureSource[]): object | null {
  if (picture === undefined) return null;
  const { file, width, height, caption, credit, alt } = picture;
  return { file, width, height, ...Object.fromEntries(Object.entries({ caption, credit, alt }).filter(([, text]) => text !== '')) };
}

function changeOfSound([sound]: readonly SoundSource[]): object | null {
  return sound === undefined ? null : { file: sound.file };
}
