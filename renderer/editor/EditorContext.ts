import { createContext, useContext } from 'react';
import type { EditorServices } from './editorTypes.ts';

/** What the views of nodes need of the app. */
export interface EditorContextValue {
  services(): EditorServices;
}

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditorContext(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === null) throw new Error('A node view is outside the article editor.');
  return value;
}
