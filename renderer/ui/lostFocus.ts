const FOCUSABLE = 'button, input, textarea, select, a[href], [contenteditable="true"], [tabindex]';
/** A part of the window that F6 goes to, or what lies over it. */
const PART = '[data-pane], [role="dialog"]';

/** An element and the place among its neighbours of what led to the focus. */
interface Step {
  readonly parent: Element;
  readonly index: number;
}

/**
 * The element with the focus may be taken away: a row is removed, the last suggestion is accepted, a tab is closed. The
 * page then leaves the focus nowhere, and a dialog takes it back to its own beginning; keys would start again from there.
 * So the focus goes to what stands where it was, in the same part of the window, or else home. Whoever puts it somewhere on
 * purpose comes first. The result ends this.
 */
export function keepLostFocus(page: Document, home: () => HTMLElement | null): () => void {
  let holder: Element | null = null;
  let steps: readonly Step[] = [];
  let frame = 0;

  const mend = (): void => {
    if (holder === null || isThere(holder) || !isNowhere(page.activeElement, steps)) return;
    holder = null;
    const end = steps.findIndex(({ parent }) => parent.matches(PART)) + 1;
    (nearest(steps.slice(0, end)) ?? home() ?? nearest(steps.slice(end)))?.focus();
  };
  const mendSoon = (): void => {
    cancelAnimationFrame(frame);
    // Two frames: a dialog or menu that closes gives the focus back in the first one.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(mend);
    });
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    if (holder !== null && !isThere(holder) && isNowhere(target, steps)) mendSoon();
    else {
      holder = target;
      steps = stepsTo(target);
    }
  };
  page.addEventListener('focusin', onFocus);
  page.addEventListener('focusout', mendSoon);
  return () => {
    cancelAnimationFrame(frame);
    page.removeEventListener('focusin', onFocus);
    page.removeEventListener('focusout', mendSoon);
  };
}

function stepsTo(element: Element): Step[] {
  const steps: Step[] = [];
  for (let child = element; child.parentElement !== null && child !== child.ownerDocument.body; child = child.parentElement) {
    steps.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  }
  return steps;
}

/** The window itself, or the frame of a dialog around what is gone. A drawer takes the focus itself when its panel changes. */
function isNowhere(active: Element | null, steps: readonly Step[]): boolean {
  if (active === null || active === active.ownerDocument.body) return true;
  return active.matches('[role="dialog"]:not([data-drawer])') && steps.some(({ parent }) => parent === active);
}

const isThere = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');

/** What stands nearest to where the steps led: behind it, else before it, else around it. */
function nearest(steps: readonly Step[]): HTMLElement | undefined {
  for (const { parent, index } of steps) {
    if (!isThere(parent)) continue;
    const children = [...parent.children];
    for (const child of [...children.slice(index), ...children.slice(0, index).toReversed()]) {
      const found = [child, ...child.querySelectorAll(FOCUSABLE)].find(canFocus);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function canFocus(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.tabIndex >= 0 && element.matches(FOCUSABLE) && isThere(element);
}
