import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = process.env['STET_SHARED'] ?? join(import.meta.dirname, '../../../../shared');

/** A corpus of hostile input that lies beside the project, or null. */
export function corpus(name: string): unknown {
  const path = join(SHARED, 'corpora', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

interface Rule {
  readonly open?: string;
  readonly mid?: string;
  readonly close?: string;
  readonly repeat?: string;
  readonly wrap?: string;
  readonly generate?: string;
  readonly n?: number;
}

/** The text that an entry of a corpus gives literally or by a rule. */
export function textOf(entry: { readonly text?: string; readonly rule?: Rule | string }): string {
  const { text, rule } = entry;
  if (text !== undefined) return text;
  if (rule === undefined || typeof rule === 'string') return '';
  const n = rule.n ?? 1;
  if (rule.open !== undefined) return rule.open.repeat(n) + (rule.mid ?? '') + (rule.close ?? '').repeat(n);
  if (rule.repeat !== undefined) return (rule.wrap ?? '%').replace('%', rule.repeat.repeat(n));
  if (rule.generate?.startsWith('same key') === true) return `{${Array.from({ length: 100_000 }, () => '"k":1').join(',')}}`;
  return `{${Array.from({ length: n }, (_, at) => `"k${at}":0`).join(',')}}`;
}
