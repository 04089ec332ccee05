import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './hostClient.ts';

/** Makes a desk with one article per document, each at step 0; gives the folder name of each. */
export async function newDesk(host: Host, desk: string, docs: readonly string[]): Promise<Record<string, string>> {
  mkdirSync(desk, { recursive: true });
  const keys: Record<string, string> = {};
  for (const doc of docs) keys[doc] = String(await done(host, { op: 'create', desk, doc, n: 0 }));
  return keys;
}

/** An order that must succeed, or the rig itself is broken. */
export async function done(host: Host, order: Parameters<Host['order']>[0]): Promise<unknown> {
  const answer = await host.order(order);
  if (!answer.ok) throw new Error(`${order.op}: ${answer.failure.code} ${answer.failure.message} ${host.problems()}`);
  return answer.value;
}

/** A fresh copy of a desk made earlier, with a neighbour that nobody may touch. */
export function copyDesk(from: string, folder: string, name: string): string {
  const desk = join(folder, name, 'desk');
  cpSync(from, desk, { recursive: true });
  return desk;
}
