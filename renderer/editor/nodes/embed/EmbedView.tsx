import type { NodeKey } from 'lexical';
import type { JSX } from 'react';
import { shownAddress } from '../../../../domain/embeds/providers.ts';
import { useEditorContext } from '../../EditorContext.ts';
import { ObjectActions } from '../ObjectActions.tsx';
import { ObjectField } from '../ObjectField.tsx';
import fieldStyles from '../objectFields.module.css';
import { ObjectFrame } from '../ObjectFrame.tsx';
import { useObjectFields } from '../useObjectFields.ts';
import { useOwnEvents } from '../useOwnEvents.ts';
import type { EmbedData } from './embedData.ts';
import styles from './embed.module.css';

interface Props {
  readonly nodeKey: NodeKey;
  readonly embed: EmbedData;
}

/** A card for something on the web. It shows what the writer says of it and loads nothing. */
export function EmbedView({ nodeKey, embed }: Props): JSX.Element {
  const { services, run } = useEditorContext();
  const fields = useOwnEvents<HTMLDivElement>();
  const { readOnly, set, onLeave } = useObjectFields<EmbedData>(nodeKey);
  const { url, title, provider, author = '' } = embed;
  const common = { readOnly, onLeave };
  return (
    <ObjectFrame nodeKey={nodeKey} name={`Embed, ${provider}: ${title === '' ? url : title}`}>
      <figure className={styles['card']}>
        <div ref={fields} className={fieldStyles['fields']}>
          <p className={fieldStyles['source']}>
            {shownAddress(url).startsWith(provider) ? null : <strong>{provider}</strong>}
            <span>{shownAddress(url)}</span>
          </p>
          <ObjectActions nodeKey={nodeKey}>
            <button
              type="button"
              onClick={() => {
                services().openLink(url);
              }}
            >
              Open
            </button>
            {readOnly ? null : (
              <button
                type="button"
                onClick={() => {
                  onLeave();
                  run('block.cardToLink');
                }}
              >
                Make it a link
              </button>
            )}
          </ObjectActions>
          <ObjectField
            label="Title"
            name="title"
            placeholder="What readers will find there"
            value={title}
            onText={(text, isFirst) => {
              set({ title: text }, isFirst);
            }}
            {...common}
          />
          <ObjectField
            label="Author"
            name="author"
            placeholder="Who published it"
            value={author}
            onText={(text, isFirst) => {
              set({ author: text === '' ? undefined : text }, isFirst);
            }}
            {...common}
          />
        </div>
      </figure>
    </ObjectFrame>
  );
}
