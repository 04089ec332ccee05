import { createRoot, type Root } from 'react-dom/client';

/** What the browser says of one typed character. */
const TYPED: ReadonlySet<string> = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup', 'selectionchange']);

/**
 * A root of React that does not hear what is typed into an article. React listens at its root, at the body once a notice
 * or a menu is shown there, and at the document, and looks each time through all components around the text: 20 times a
 * letter, 0.7 ms, for nothing, since none of them hears letters (shortcuts are heard at the window, the text's own keys
 * by Lexical). Keys with a name or a modifier and what is typed into fields pass.
 */
export function createDeafRoot(element: HTMLElement): Root {
  makeDeaf(element);
  makeDeaf(document.body);
  // Others listen at the document too; React does so here, and only here.
  const hearAgain = makeDeaf(document);
  const root = createRoot(element);
  hearAgain();
  return root;
}

/** Listeners added from now on do not hear what is typed. The result ends that. */
function makeDeaf(target: EventTarget): () => void {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (type, listener, options) => {
    if (!TYPED.has(type) || typeof listener !== 'function') {
      listen(type, listener, options);
      return;
    }
    listen(type, (event) => { if (!isTyped(event)) listener.call(target, event); }, options);
  };
  return () => {
    Reflect.deleteProperty(target, 'addEventListener');
  };
}

function isTyped(event: Event): boolean {
  // The document hears that the selection has changed, wherever that is.
  const at = event.target instanceof Document ? event.target.activeElement : event.target;
  const isText = at instanceof HTMLElement && at.getAttribute('contenteditable') === 'true';
  return isText && (!(event instanceof KeyboardEvent) || isCharacter(event));
}

function isCharacter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}
