import { mergeRegister, type ElementNode, type LexicalEditor } from 'lexical';
import { searchText } from '../../../domain/body/searchText.ts';
import { invisiblesIn, type Invisible } from '../../../domain/typography/invisibles.ts';
import { blocksInSight } from '../blocksInSight.ts';
import { $pagePlaces } from '../find/blockRange.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { $blocksOf } from '../spelling/registerSpelling.ts';

/** Painted in invisibles.css over ranges of the page, which itself stays as it is. */
const HIGHLIGHTS: Readonly<Record<Invisible['kind'], string>> = { fixed: 'stet-fixed', tab: 'stet-tab', double: 'stet-double' };
const AFTER_MS = 120;

/** Shows what cannot be seen, in the blocks in or near sight; ends of paragraphs are shown by the style sheet alone. */
export function registerInvisibles(editor: LexicalEditor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const root = editor.getRootElement();
    if (root === null || editor.isComposing()) return;
    const seen = blocksInSight(root);
    const found = editor.getEditorState().read(() => seen.flatMap($blocksOf).flatMap((block) => $found(editor, block)), { editor });
    for (const [kind, name] of Object.entries(HIGHLIGHTS)) {
      CSS.highlights.set(name, new Highlight(...found.filter((one) => one.kind === kind).map(({ range }) => range)));
    }
  };
  const soon = (): void => {
    timer ??= setTimeout(look, AFTER_MS);
  };
  document.addEventListener('scroll', soon, { capture: true, passive: true });
  return mergeRegister(
    editor.registerUpdateListener(soon),
    editor.registerRootListener((root, before) => {
      before?.removeAttribute('data-invisibles');
      root?.setAttribute('data-invisibles', '');
      soon();
    }),
    () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', soon, { capture: true });
      editor.getRootElement()?.removeAttribute('data-invisibles');
      for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
    },
  );
}

function $found(editor: LexicalEditor, block: ElementNode): { kind: Invisible['kind']; range: Range }[] {
  return invisiblesIn(searchText($runsOf(block))).flatMap(({ kind, start, end }) => {
    const places = $pagePlaces(editor, block, start, end);
    if (places === null) return [];
    const range = document.createRange();
    range.setStart(places.from, places.fromOffset);
    range.setEnd(places.to, places.toOffset);
    return [{ kind, range }];
  });
}
