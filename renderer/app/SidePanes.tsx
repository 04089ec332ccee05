import { useCallback } from 'react';
import { DetailsPanel } from '../features/details/DetailsPanel.tsx';
import { PreviewPanel } from '../features/preview/PreviewPanel.tsx';
import { PLAIN_OUTLET } from '../features/settings/settingsStore.ts';
import type { Stet } from './actions.ts';
import { FieldSuggestions } from './FieldSuggestions.tsx';
import { useShownMeta } from './shownMeta.ts';
import styles from './Workspace.module.css';

const now = (): string => new Date().toISOString();

/** The details of the open article. */
export function DetailsPane({ stet }: { readonly stet: Stet }) {
  const { core, panels } = stet;
  const session = core.article((state) => state.session);
  const { meta, readOnly } = useShownMeta(core, session?.key ?? '');
  const outlet = core.settings((state) => state.outlet) ?? PLAIN_OUTLET;
  if (session === null || meta === null) return null;
  return (
    <aside
      className={styles.details}
      aria-label="Details"
      data-pane="details"
      onFocus={() => {
        core.article.getState().setInBody(false);
      }}
    >
      <DetailsPanel
        key={`${session.key} ${session.epoch}`}
        meta={meta}
        outlet={outlet}
        readOnly={readOnly}
        now={now}
        onChange={stet.reviewing.changeMeta}
        under={(field) => <FieldSuggestions stet={stet} field={field} />}
        onClose={() => {
          panels.hide('details');
        }}
      />
    </aside>
  );
}

/** The page beside the editor. */
export function PreviewPane({ stet }: { readonly stet: Stet }) {
  const { core, exports, settings, panels } = stet;
  const key = core.article((state) => state.session?.key);
  const device = core.settings((state) => state.settings.layout.previewDevice);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = [
        core.article.subscribe((state, before) => {
          if (state.version !== before.version) changed();
        }),
        core.settings.subscribe((state, before) => {
          if (state.outlet !== before.outlet) changed();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [core],
  );
  return (
    <aside className={styles.preview} aria-label="Preview" data-pane="preview" data-device={device}>
      <PreviewPanel
        key={key}
        device={device}
        render={exports.preview}
        subscribe={subscribe}
        onDevice={(previewDevice) => {
          settings.layout({ previewDevice });
        }}
        onClose={() => {
          panels.hide('preview');
        }}
      />
    </aside>
  );
}
