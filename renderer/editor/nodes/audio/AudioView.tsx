import type { NodeKey } from 'lexical';
import { useId, useState, type JSX } from 'react';
import { useEditorContext } from '../../EditorContext.ts';
import { ObjectActions } from '../ObjectActions.tsx';
import { ObjectField } from '../ObjectField.tsx';
import fieldStyles from '../objectFields.module.css';
import { ObjectFrame } from '../ObjectFrame.tsx';
import { useObjectFields } from '../useObjectFields.ts';
import { useOwnEvents } from '../useOwnEvents.ts';
import type { AudioData } from './audioData.ts';
import styles from './audio.module.css';

interface Props {
  readonly nodeKey: NodeKey;
  readonly audio: AudioData;
}

/** A recording with its player, its texts and what is said in it. */
export function AudioView({ nodeKey, audio }: Props): JSX.Element {
  const fields = useOwnEvents<HTMLDivElement>();
  const hintId = useId();
  const { readOnly, set, onLeave } = useObjectFields<AudioData>(nodeKey);
  const { file, title, credit, transcript } = audio;
  const lacksTranscript = transcript.trim() === '';
  const common = { readOnly, onLeave };
  return (
    <ObjectFrame nodeKey={nodeKey} name={`Audio: ${title === '' ? file : title}`}>
      <figure className={styles['audio']}>
        <div ref={fields} className={fieldStyles['fields']}>
          <p className={fieldStyles['source']}>
            <strong>Audio</strong> <span>{file.replace(/^[0-9a-f]{12}-/, '')}</span>
          </p>
          <ObjectActions nodeKey={nodeKey} />
          <Player key={file} file={file} name={title === '' ? file : title} />
          <ObjectField
            label="Title"
            name="title"
            placeholder="What is to be heard"
            value={title}
            onText={(text, isFirst) => {
              set({ title: text }, isFirst);
            }}
            {...common}
          />
          <ObjectField
            label="Credit"
            name="credit"
            placeholder="Who recorded it"
            value={credit}
            onText={(text, isFirst) => {
              set({ credit: text }, isFirst);
            }}
            {...common}
          />
          <ObjectField
            label="Transcript"
            name="transcript"
            placeholder="What is said, a paragraph a line"
            lines
            value={transcript}
            describedBy={lacksTranscript ? hintId : undefined}
            onText={(text, isFirst) => {
              set({ transcript: text }, isFirst);
            }}
            {...common}
          />
          {lacksTranscript ? (
            <p id={hintId} className={fieldStyles['hint']}>
              No transcript yet. Readers who cannot hear the recording need one.
            </p>
          ) : null}
        </div>
      </figure>
    </ObjectFrame>
  );
}

function Player({ file, name }: { readonly file: string; readonly name: string }): JSX.Element {
  const { services } = useEditorContext();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) {
    return (
      <p className={styles['broken']} role="img" aria-label={`Missing recording ${file}`}>
        The recording <strong>{file}</strong> is missing or cannot be played.
      </p>
    );
  }
  return (
    <audio
      controls
      controlsList="nodownload noplaybackrate"
      preload="metadata"
      src={services().mediaUrl(file)}
      aria-label={name}
      // The handle of the player is dragged, not the block.
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onError={() => {
        setBroken(true);
      }}
    />
  );
}
