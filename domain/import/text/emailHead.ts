import type { Byline } from '../../article/metadata.ts';
import { quoted } from '../imported.ts';
import { readNames } from './bylines.ts';

/** An e-mail's head lines read off the top of a text, and its signature off the end. */
export interface EmailParts {
  readonly headline: string;
  readonly bylines: readonly Byline[];
  readonly rest: string;
  readonly notes: readonly string[];
}

const HEADER =
  /^(from|to|cc|bcc|subject|date|sent|reply-to|von|an|kopie|betreff|datum|gesendet|de|à|objet|envoyé|para|asunto|fecha|enviado)\s?:\s*(.*)$/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto)$/iu;
const SENDER = /^(?:from|von|de)$/iu;

/** Reads a text that was saved from a mail program; null when it has no subject and sender lines on top. */
export function readEmail(text: string): EmailParts | null {
  const lines = text.slice(0, 20_000).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const head: { name: string; value: string; line: string }[] = [];
  let at = Math.max(first, 0);
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name, value = ''] = line.length < 1000 ? (HEADER.exec(line) ?? []) : [];
    const last = head.at(-1);
    if (name !== undefined) head.push({ name, value: value.trim(), line });
    // A folded header goes on with a blank in front.
    else if (/^[ \t]\S/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    else break;
  }
  const subject = head.find(({ name }) => SUBJECT.test(name));
  const sender = head.find(({ name }) => SENDER.test(name));
  if (subject === undefined || head.length < 2) return null;
  const headline = subject.value.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s*){1,9}/iu, '');
  const bylines = (sender === undefined ? null : readNames(sender.value.replace(/["']/g, ''))) ?? [];
  const notes = [`The text is an e-mail. Headline: its subject ${quoted(headline, 160)}.`];
  if (bylines.length > 0)
    notes.push(`Byline: the sender ${quoted(bylines.map((one) => one.name).join(', '))}.`);
  const others = head.filter((one) => one !== subject && (one !== sender || bylines.length === 0));
  if (others.length > 0)
    notes.push(`Left out of the e-mail’s head: ${others.map(({ line }) => quoted(line)).join(', ')}.`);
  const body = lines.slice(at).join('\n') + text.slice(20_000);
  const signature = /\n-- \n([\s\S]{0,2000})$/.exec(body.slice(-3000));
  if (signature !== null) notes.push(`Left out, the e-mail’s signature: ${quoted(signature[1] ?? '', 300)}.`);
  const rest = signature === null ? body : body.slice(0, body.length - signature[0].length);
  return { headline, bylines, rest, notes };
}
