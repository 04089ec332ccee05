import { use, useEffect, useLayoutEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { wordsIn, type Word } from '../../../domain/spelling/wordsIn.ts';
import { cx } from '../../ui/cx.ts';
import { paintMisspelled } from './paintMisspelled.ts';
import { SpellingContext } from './SpellingContext.ts';
import type { SpellingDesk } from './spellingDesk.ts';
import styles from './SpelledField.module.css';

const AFTER_TYPING_MS = 350;

interface Props {
  /** What the field holds. */
  readonly text: string;
  /** What gives the field's text its looks and its place in the field. */
  readonly className?: string | undefined;
  /** That of the field. */
  readonly dir?: 'auto' | undefined;
  /** The field: one textarea. */
  readonly children: ReactNode;
}

/**
 * Marks misspelled words in a field. Nothing can be painted into a textarea, so the same text lies over it, unseen but
 * for its marks; without a misspelled word it is not there.
 */
export function SpelledField({ text, className, dir, children }: Props): JSX.Element {
  const desk = use(SpellingContext);
  const around = useRef<HTMLSpanElement>(null);
  const over = useRef<HTMLSpanElement>(null);
  const [wrong, setWrong] = useState<readonly Word[]>([]);
  useEffect(() => {
    if (desk === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (caret: number | null): void => {
      const found = misspelled(text, desk, caret);
      setWrong((before) => (isSame(before, found) ? before : found));
    };
    const soon = (ms: number) => () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        look(caretIn(around.current));
      }, ms);
    };
    const stop = desk.subscribe(soon(0));
    const element = around.current;
    // The word that was being written is done.
    const left = soon(0);
    element?.addEventListener('focusout', left);
    soon(AFTER_TYPING_MS)();
    return () => {
      clearTimeout(timer);
      stop();
      element?.removeEventListener('focusout', left);
    };
  }, [desk, text]);
  useLayoutEffect(() => {
    const node = over.current?.firstChild ?? null;
    paintMisspelled(around, node === null ? [] : wrong.flatMap((word) => rangeOf(node, word)));
  }, [wrong, text]);
  useLayoutEffect(
    () => () => {
      paintMisspelled(around, []);
    },
    [],
  );
  return (
    <span ref={around} className={styles['around']} data-prose="">
      {children}
      {wrong.length === 0 ? null : (
        <span ref={over} aria-hidden="true" dir={dir} className={cx(styles['over'], className)}>
          {text}
        </span>
      )}
    </span>
  );
}

/** The wrong words of a text, but for the one at whose end somebody is writing. */
function misspelled(text: string, desk: SpellingDesk, caret: number | null): Word[] {
  const script = desk.script();
  if (script === null) return [];
  const words = wordsIn(text, script);
  const wrong = desk.wrong(words.map((word) => word.text));
  return words.filter((word) => wrong.has(word.text) && word.end !== caret);
}

function caretIn(around: Element | null): number | null {
  const field = around?.querySelector('textarea') ?? null;
  return field !== null && field === document.activeElement && field.selectionStart === field.selectionEnd ? field.selectionStart : null;
}

function rangeOf(node: Node, { start, end }: Word): Range[] {
  // The text is newer than the look at it: the next look is on its way.
  if (end > (node.textContent ?? '').length) return [];
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [range];
}

function isSame(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, index) => word.start === b[index]?.start && word.end === b[index].end);
}
