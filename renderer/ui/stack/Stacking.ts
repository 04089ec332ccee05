import { stackBoxes } from './stackBoxes.ts';

/** What stands below one another in a list: its elements with `data-stacked`. */
export interface Stack {
  readonly ids: readonly string[];
  /** There wherever they are: the one being read, and those that a key goes to. */
  readonly kept: readonly string[];
  /** Stands exactly where it would like to. */
  readonly pinned: string | null;
  /** Where in the window one would like to stand; null: below all others. Left out, they are a plain list. */
  readonly wanted?: ((id: string) => number | null) | undefined;
  readonly gap: number;
  /** How many windows' heights away from the window one still is near. */
  readonly near: number;
  /** How high one is likely to be that was not on the screen yet. */
  readonly guess: number;
}

/** Who is told what comes and goes. */
export interface Watcher {
  readonly shown: (element: HTMLElement, isShown: boolean) => void;
  /** What is near, where that has changed: all of it need not be in the list. */
  readonly near: (ids: readonly string[]) => void;
}

interface Placed {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Stands what is listed where it belongs. Only what is near the window is there, and what is kept or being written in:
 * the rest is hidden, and costs neither layout nor paint. Nothing here renders anything.
 */
export class Stacking {
  readonly #list: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #watcher: Watcher;
  readonly #heights = new Map<string, number>();
  readonly #tops = new Map<string, number>();
  #wanted = new Map<string, number>();
  #near = '';
  #there = new Map<string, HTMLElement>();
  #stack: Stack | null = null;

  constructor(list: HTMLElement, scroller: HTMLElement, watcher: Watcher) {
    this.#list = list;
    this.#scroller = scroller;
    this.#watcher = watcher;
  }

  /** What is listed has changed. */
  set(stack: Stack): void {
    this.#stack = stack;
    this.#there = new Map([...this.#list.querySelectorAll<HTMLElement>('[data-stacked]')].map((one) => [one.dataset['stacked'] ?? '', one]));
    this.place();
  }

  /** Lines break elsewhere: what is not on the screen is as high as a guess again. */
  forgetHeights(): void {
    this.#heights.clear();
  }

  /** Reads first, then writes. */
  place(): void {
    const stack = this.#stack;
    if (stack === null) return;
    const origin = this.#list.getBoundingClientRect().top;
    const { top, height } = this.#scroller.getBoundingClientRect();
    const isWithin = ([from, to]: readonly [number, number], windows: number): boolean =>
      to > top - origin - windows * height && from < top - origin + (1 + windows) * height;
    for (const [id, one] of this.#there) if (!one.hidden) this.#heights.set(id, one.offsetHeight);
    this.#wish(stack, origin);
    let placed = this.#stackUp(stack);
    const near = placed.filter((one) => isWithin([one.top, one.bottom], stack.near)).map(({ id }) => id);
    const come = this.#show(new Set([...stack.kept, ...near]));
    // Nobody sees yet how high those are that come further off.
    if (placed.some((one) => come.includes(one.id) && isWithin([one.top, one.bottom], 0))) {
      for (const id of come) this.#heights.set(id, this.#there.get(id)?.offsetHeight ?? 0);
      placed = this.#stackUp(stack);
    }
    if (stack.wanted === undefined) this.#stay(placed, top - origin);
    this.#tops.clear();
    for (const { id, top: at } of placed) {
      this.#tops.set(id, at);
      const one = this.#there.get(id);
      if (one?.hidden === false) write(one, 'top', `${at}px`);
    }
    const bottom = placed.reduce((most, one) => Math.max(most, one.bottom), 0);
    write(this.#list, 'min-height', `${Math.ceil(bottom)}px`);
    if (near.join(' ') === this.#near) return;
    this.#near = near.join(' ');
    this.#watcher.near(near);
  }

  /** Finds out where each would like to stand, from the top of the list. */
  #wish({ ids, wanted }: Stack, origin: number): void {
    const look = (id: string): number => {
      const at = wanted === undefined ? origin : wanted(id);
      return at === null ? Infinity : at - origin;
    };
    this.#wanted = new Map(ids.map((id) => [id, look(id)]));
  }

  #stackUp({ pinned, gap, guess }: Stack): readonly Placed[] {
    const lowest = [...this.#wanted.values()].reduce((most, at) => (at === Infinity ? most : Math.max(most, at)), 0);
    const boxes = [...this.#wanted]
      .sort(([, a], [, b]) => (a === b ? 0 : a - b))
      .map(([id, at]) => ({ id, wanted: Math.min(at, lowest), height: this.#heights.get(id) ?? guess }));
    const tops = stackBoxes(boxes, boxes.findIndex(({ id }) => id === pinned), gap, 0).map(Math.round);
    return boxes.map(({ id, height }, index) => ({ id, top: tops[index] ?? 0, bottom: (tops[index] ?? 0) + height }));
  }

  /** Shows these and what is being written in, and hides the others. Returns those that were not there. */
  #show(near: ReadonlySet<string>): readonly string[] {
    const come: string[] = [];
    for (const [id, one] of this.#there) {
      const isShown = near.has(id) || (!one.hidden && one.querySelector('textarea, input') !== null);
      if (isShown === !one.hidden) continue;
      one.hidden = !isShown;
      this.#watcher.shown(one, isShown);
      if (isShown) come.push(id);
    }
    return come;
  }

  /** In a list that scrolls by itself what one sees stays where it is, also when what is above turns out to be higher. */
  #stay(placed: readonly Placed[], from: number): void {
    const first = placed.find(({ id }) => (this.#tops.get(id) ?? -Infinity) >= from);
    const before = first === undefined ? undefined : this.#tops.get(first.id);
    if (first !== undefined && before !== undefined && first.top !== before) this.#scroller.scrollTop += first.top - before;
  }
}

function write(element: HTMLElement, property: string, value: string): void {
  if (element.style.getPropertyValue(property) !== value) element.style.setProperty(property, value);
}
