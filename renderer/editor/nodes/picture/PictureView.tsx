import type { NodeKey } from 'lexical';
import { useId, useState, type JSX } from 'react';
import { useEditorContext } from '../../EditorContext.ts';
import type { EditorCommandId } from '../../editorTypes.ts';
import { ObjectActions } from '../ObjectActions.tsx';
import { ObjectField } from '../ObjectField.tsx';
import fieldStyles from '../objectFields.module.css';
import { ObjectFrame } from '../ObjectFrame.tsx';
import { useObjectFields } from '../useObjectFields.ts';
import { useOwnEvents } from '../useOwnEvents.ts';
import type { PictureData } from './pictureData.ts';
import styles from './picture.module.css';

export interface PictureViewProps {
  readonly nodeKey: NodeKey;
  readonly picture: PictureData;
  /** Whether it stands below a picture it is in no gallery with. */
  readonly canJoin: boolean;
}

/** A picture with its texts. Enter on the selected picture goes into the caption, Escape comes back. */
export function PictureView({ nodeKey, picture, canJoin }: PictureViewProps): JSX.Element {
  const { run } = useEditorContext();
  const fields = useOwnEvents<HTMLDivElement>();
  const hintId = useId();
  const { readOnly, set, onLeave } = useObjectFields<PictureData>(nodeKey);
  const isDecorative = picture.decorative === true;
  const lacksAlt = !isDecorative && picture.alt.trim() === '';
  const runs = (command: EditorCommandId) => (): void => {
    onLeave();
    run(command);
  };
  const common = { readOnly, onLeave };
  return (
    <ObjectFrame
      nodeKey={nodeKey}
      name={`Picture: ${picture.caption === '' ? picture.file : picture.caption}`}
    >
      <figure className={styles['picture']}>
        <PictureImage key={picture.file} picture={picture} />
        <div ref={fields} className={fieldStyles['fields']}>
          <ObjectActions nodeKey={nodeKey}>
            {canJoin && !readOnly ? (
              <button type="button" onClick={runs('block.joinGallery')}>
                Join with the picture above
              </button>
            ) : null}
            {picture.gallery !== undefined && !readOnly ? (
              <button type="button" onClick={runs('block.leaveGallery')}>
                Leave the gallery
              </button>
            ) : null}
          </ObjectActions>
          <ObjectField
            label="Caption"
            name="caption"
            placeholder="What the picture shows"
            value={picture.caption}
            onText={(caption, isFirst) => {
              set({ caption }, isFirst);
            }}
            {...common}
          />
          <ObjectField
            label="Credit"
            name="credit"
            placeholder="Photographer / agency"
            value={picture.credit}
            onText={(credit, isFirst) => {
              set({ credit }, isFirst);
            }}
            {...common}
          />
          <ObjectField
            label="Alt text"
            name="alt"
            placeholder="For readers who cannot see it"
            value={picture.alt}
            disabled={isDecorative}
            describedBy={lacksAlt ? hintId : undefined}
            onText={(alt, isFirst) => {
              set({ alt }, isFirst);
            }}
            {...common}
          />
          <label className={styles['decorative']}>
            <input
              type="checkbox"
              checked={isDecorative}
              disabled={readOnly}
              onChange={(event) => {
                // “Not decorative” is written by leaving the key out.
                set({ decorative: event.currentTarget.checked ? true : undefined }, true);
              }}
            />
            Decorative: says nothing that the text does not
          </label>
          {lacksAlt ? (
            <p id={hintId} className={fieldStyles['hint']}>
              No alt text yet. Say in a few words what can be seen, or tick “Decorative”.
            </p>
          ) : null}
        </div>
      </figure>
    </ObjectFrame>
  );
}

function PictureImage({ picture }: { readonly picture: PictureData }): JSX.Element {
  const { services } = useEditorContext();
  const [isBroken, setBroken] = useState(false);
  const { file, width, height, alt } = picture;
  if (isBroken) {
    return (
      <p className={styles['broken']} role="img" aria-label={`Missing picture ${file}`}>
        The picture <strong>{file}</strong> is missing or cannot be shown.
      </p>
    );
  }
  const size = width > 0 && height > 0 ? { width, height } : {};
  return (
    <img
      src={services().mediaUrl(file)}
      alt={alt}
      {...size}
      decoding="async"
      loading="lazy"
      draggable={false}
      onError={() => {
        setBroken(true);
      }}
    />
  );
}
