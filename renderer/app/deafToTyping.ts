/** What the browser says of one typed character. */
const TYPED: ReadonlySet<string> = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup']);

/**
 * Keeps what is typed into an article from React. React hears every event at this element, on the way down and up, and
 * looks each time through all components around the text: 12 times a letter, 0.5 ms, for nothing, since none of them
 * hears letters (shortcuts are heard at the window, the text's own keys by Lexical). Keys with a name or a modifier
 * and what is typed into fields pass.
 */
export function deafToTyping(root: HTMLElement): HTMLElement {
  const listen = root.addEventListener.bind(root);
  root.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean) => {
    if (!TYPED.has(type) || typeof listener !== 'function') {
      listen(type, listener, options);
      return;
    }
    listen(type, (event) => { if (!isTyped(event)) listener.call(root, event); }, options);
  };
  return root;
}

function isTyped(event: Event): boolean {
  const isText = event.target instanceof HTMLElement && event.target.getAttribute('contenteditable') === 'true';
  return isText && (!(event instanceof KeyboardEvent) || isCharacter(event));
}

function isCharacter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}
