import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import type { Stet } from './app/actions.ts';
import { connectWindow } from './app/windowEvents.ts';
import { Workspace } from './app/Workspace.tsx';
import { OwnShortcuts } from './editor/commandKeys.ts';
import { FirstRun } from './features/desk/FirstRun.tsx';
import { StetMark } from './ui/StetMark.tsx';
import { Toasts } from './ui/Toasts.tsx';
import { Dialogs } from './app/Dialogs.tsx';
import styles from './App.module.css';

/** The window. Features meet here and in app/; none of them knows another. */
export function App({ stet }: { readonly stet: Stet }) {
  const shortcuts = stet.core.settings((state) => state.settings.shortcuts);
  useEffect(() => connectWindow(stet), [stet]);
  return (
    // The page's policy allows no style elements made at run time; Base UI has nothing that needs them here.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <OwnShortcuts value={shortcuts}>
          <Toasts>
            <Screen stet={stet} />
            <Dialogs stet={stet} />
          </Toasts>
        </OwnShortcuts>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Screen({ stet }: { readonly stet: Stet }) {
  const desks = stet.core.desk((state) => state.desks);
  if (desks === null) {
    return (
      <main className={styles.wait} aria-busy>
        <StetMark large />
      </main>
    );
  }
  if (desks.current === null) {
    const { useSuggested, choose, openRecent } = stet.desks;
    return <FirstRun desks={desks} onUse={useSuggested} onChoose={choose} onRecent={openRecent} />;
  }
  return <Workspace stet={stet} desk={desks.current} />;
}
