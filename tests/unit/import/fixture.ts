import { readFileSync } from 'node:fs';
import { blockText } from '../../../domain/body/plainText.ts';
import type { Imported } from '../../../domain/import/imported.ts';
import { importFile } from '../../../domain/import/registry.ts';

/** Ids that count up. */
export function ids(): () => string {
  let last = 0;
  return () => `b${(last += 1)}`;
}

export function importFixture(name: string): Imported {
  const bytes = readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url));
  const result = importFile(name, bytes, ids());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Blocks in short: "heading2 Text", "item0 Text". */
export function outline({ content }: Pick<Imported, 'content'>): string[] {
  return content.body.map((block) => {
    const text = blockText(block).slice(0, 40).trim();
    if (block.type === 'heading') return `heading${block.level} ${text}`;
    if (block.type === 'listItem') return `${block.list}${block.level} ${text}`;
    return `${block.type} ${text}`.trim();
  });
}

export const bodyOf = ({ content }: Pick<Imported, 'content'>): string =>
  content.body.map(blockText).join('\n');
