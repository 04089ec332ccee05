import type { Page } from '@playwright/test';

/** Composes as an input method does, step by step, and puts in what it settles on; null: it is given up. */
export async function compose(window: Page, steps: readonly string[], settled: string | null): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const composed = settled === null ? [...steps, ''] : steps;
  for (const text of composed) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  if (settled !== null) await session.send('Input.insertText', { text: settled });
  await session.detach();
}
