import { createContext, useContext } from 'react';
import type { EditorCommandId, EditorServices } from './editorTypes.ts';

/** What the views of nodes need of the app. */
export interface EditorContextValue {
  services(): EditorServices;
  /** Carries out a command on what is selected. */
  run(command: EditorCommandId): void;
}

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditorContext(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === null) throw new Error('A node view is outside the article editor.');
  return value;
}
