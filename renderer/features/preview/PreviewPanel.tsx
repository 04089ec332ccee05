import { Monitor, Smartphone, Tablet } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Result } from '../../../domain/result.ts';
import type { Failure } from '../../api.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { DEVICES, scaleToFit, type Device } from './devices.ts';
import { createLivePreview, type PreviewState } from './livePreview.ts';
import styles from './PreviewPanel.module.css';

interface Props {
  readonly device: Device;
  readonly onDevice: (device: Device) => void;
  readonly onClose: () => void;
  /** Renders what is on the screen now. */
  readonly render: () => Promise<Result<{ readonly url: string }, Failure>>;
  /** Tells of changes to the article; the result stops it. */
  readonly subscribe: (changed: () => void) => () => void;
}

const SEGMENTS: readonly Segment<Device>[] = [
  { value: 'phone', label: DEVICES.phone.label, icon: Smartphone },
  { value: 'tablet', label: DEVICES.tablet.label, icon: Tablet },
  { value: 'desktop', label: DEVICES.desktop.label, icon: Monitor },
];

/** The page exactly as it would be exported, live, in a frame that can run nothing and reach nothing. */
export function PreviewPanel({ device, onDevice, onClose, render, subscribe }: Props) {
  const keysOf = useKeysOf();
  const [state, setState] = useState<PreviewState>({ url: null, problem: null });
  const [measured, width] = useWidth();
  useEffect(() => {
    const live = createLivePreview({ render, show: setState });
    live.start();
    const stop = subscribe(live.changed);
    return () => {
      stop();
      live.stop();
    };
  }, [render, subscribe]);
  const scale = scaleToFit(device, width);
  return (
    <>
      <PanelHeader title="Preview" panel="preview" keys={keysOf('view.preview')} onClose={onClose}>
        <SegmentedControl label="Width of the page" value={device} segments={SEGMENTS} onPick={onDevice} />
      </PanelHeader>
      <div className={styles.stage}>
        <div ref={measured} className={styles.room}>
          {state.url === null ? (
            state.problem === null ? (
              <Spinner label="Making the page…" />
            ) : (
              <EmptyState title="The page cannot be shown">{state.problem}</EmptyState>
            )
          ) : (
            <div className={styles.device} style={{ width: DEVICES[device].width * scale }}>
              <iframe
                sandbox=""
                title="Page preview"
                src={state.url}
                className={styles.frame}
                style={{ width: DEVICES[device].width, height: `${100 / scale}%`, scale: String(scale) }}
              />
            </div>
          )}
        </div>
      </div>
      <p className={styles.caption}>
        {DEVICES[device].label}
        {scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ''}
      </p>
    </>
  );
}
