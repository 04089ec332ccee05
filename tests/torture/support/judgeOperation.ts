import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDesk, unreadable, type DeskState } from '../checker.ts';

interface Expected {
  /** Steps of article a that are right: before, after, or either. */
  readonly steps: readonly number[];
  readonly tidied: boolean;
}

/** The rules that hold after any operation on article a was cut off or failed. */
export function judgeOperation(desk: string, { steps, tidied }: Expected): string[] {
  const state = readDesk(desk);
  const left = readdirSync(dirname(desk)).filter((name) => !['desk', 'journals', 'out.html', 'out-media'].includes(name) && !/^\.stet-/.test(name));
  return [
    ...unreadable(state),
    ...original(state, steps),
    ...(state.articles.some((one) => one.marks.includes('b:0')) ? [] : ['I4 b:0, which nobody touched, is gone']),
    ...left.map((name) => `I7 ${name} has appeared outside the desk`),
    ...tornExport(desk),
    ...(tidied ? state.temps.map((path) => `I5 ${path} is left after the next start`) : []),
  ];
}

/** I5: a start that has recovered everything leaves no journal. */
export function journalsLeft(desk: string): string[] {
  const folder = join(dirname(desk), 'journals');
  return existsSync(folder) ? readdirSync(folder).map((name) => `I5 ${name} is left in the journals after the next start`) : [];
}

/** Article a is there once, by its id, at a right step; a copy that a duplicate made has another id. */
function original(state: DeskState, steps: readonly number[]): string[] {
  const ofA = state.articles.filter((one) => one.marks.some((at) => at.startsWith('a:')));
  const ids = ofA.map((one) => one.id);
  if (ofA.length === 0) return ['I4 article a is gone'];
  if (new Set(ids).size < ids.length) return ['I4 article a is there twice under one id'];
  return ofA.flatMap((one) => {
    const step = Number(one.marks.find((at) => at.startsWith('a:'))?.slice(2));
    return steps.includes(step) ? [] : [`I2 article a is at step ${step}, not ${steps.join(' or ')}`];
  });
}

function tornExport(desk: string): string[] {
  const path = join(dirname(desk), 'out.html');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trimEnd().endsWith('</html>') ? [] : ['the exported page is cut short'];
}
