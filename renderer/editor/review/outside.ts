import {
  $getRoot,
  $getState,
  $setState,
  createState,
  HISTORIC_TAG,
  RootNode,
  type EditorState,
  type LexicalEditor,
} from 'lexical';

/** Something beside the text that an update changed too, and that one step of undo must take back with it. */
export interface Outside {
  undo(): void;
  redo(): void;
}

interface Step extends Outside {
  /** The number of the step this one came after. */
  readonly after: number;
}

/** The number of the last step in the state; it travels with the history. 0: none. */
const stepState = createState('stetOutside', { parse: (value) => (typeof value === 'number' ? value : 0) });
const stepsOf = new WeakMap<LexicalEditor, Step[]>();

/** Ties something to the update in progress: whoever undoes or redoes that update undoes or redoes it. */
export function $joinHistory(editor: LexicalEditor, outside: Outside): void {
  const steps = stepsOf.get(editor) ?? [];
  stepsOf.set(editor, steps);
  steps.push({ undo: outside.undo, redo: outside.redo, after: $getState($getRoot(), stepState) });
  $setState($getRoot(), stepState, steps.length);
}

/** Undoes and redoes what is tied to steps of the history as those are. */
export function registerOutside(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ tags, prevEditorState, editorState }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    const steps = stepsOf.get(editor) ?? [];
    const [before, now] = [lineTo(numberIn(prevEditorState), steps), lineTo(numberIn(editorState), steps)];
    for (const number of before.filter((one) => !now.includes(one))) steps[number - 1]?.undo();
    for (const number of now.filter((one) => !before.includes(one)).reverse()) steps[number - 1]?.redo();
  });
}

function numberIn(state: EditorState): number {
  const root = state._nodeMap.get('root');
  return root instanceof RootNode ? state.read(() => $getState(root, stepState)) : 0;
}

/** A step and those before it, the last first. */
function lineTo(number: number, steps: readonly Step[]): number[] {
  const line: number[] = [];
  for (let at = number; at > 0; at = steps[at - 1]?.after ?? 0) line.push(at);
  return line;
}
