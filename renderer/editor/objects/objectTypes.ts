/** A picture, recording, card, divider or unknown part, as its menu sees it. */
export interface ObjectHere {
  readonly kind: 'picture' | 'audio' | 'embed' | 'divider' | 'unknown';
  readonly element: HTMLElement;
  /** The name of its file in the article's media folder. */
  readonly file: string | null;
  /** The address of a card. */
  readonly url: string | null;
  /** Its fields, by name and as they are labelled. */
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  /** A picture below another one that is in no gallery with it. */
  readonly canJoin: boolean;
  readonly inGallery: boolean;
}

/** What can be asked of the objects of an editor. */
export interface ObjectHandle {
  /** The object that a part of the page belongs to, or without one the selected one. From then on it is selected. */
  pick(part: EventTarget | null): ObjectHere | null;
  /** Puts the caret into a field of the selected object. */
  edit(field: string): void;
  /** Puts the selected object on the clipboard. */
  take(how: 'copy' | 'cut'): void;
}
