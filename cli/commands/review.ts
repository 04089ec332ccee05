import { listThreads, spokenThread, type Listed } from '../../domain/comments/list.ts';
import { createPlaceFinder } from '../../domain/comments/places.ts';
import { decideContent } from '../../domain/review/decideContent.ts';
import { pendingIn } from '../../domain/review/pending.ts';
import { spoken, type Suggestion } from '../../domain/review/suggestion.ts';
import { selectSuggestions } from '../../domain/review/selectSuggestions.ts';
import type { Decision } from '../../domain/suggestions/decide.ts';
import { FailureError } from '../../electron/files/failureError.ts';
import { WrongUse, type Command } from '../command.ts';
import { newSince } from '../newSince.ts';
import { openArticleFolder } from '../openArticleFolder.ts';

export const reviewCommand: Command = {
  usage: 'stet review <article folder> [--accept <which> | --reject <which> | --since <version or time>]',
  summary: 'Lists pending suggestions and comments, or what is new; or decides on all, by:<name>, pass:<pass>, kind:<kind>, id:<id>.',
  words: ['article folder'],
  options: { accept: { type: 'string' }, reject: { type: 'string' }, since: { type: 'string' } },
  required: [],
  run: async ({ words: [folder = ''], options: { accept, reject, since } }) => {
    if ([accept, reject, since].filter((one) => one !== undefined).length > 1) throw new WrongUse('Give one of --accept, --reject and --since.');
    const { desk, key, parsed } = await openArticleFolder(folder);
    if (since !== undefined) return newSince({ desk, key, article: parsed.article }, since);
    const { content, header } = parsed.article;
    const pending = pendingIn(content);
    const which = accept ?? reject;
    if (which === undefined) {
      const comments = listThreads(content.comments ?? [], createPlaceFinder()(content.body));
      const open = comments.filter(({ thread }) => thread.resolved === undefined);
      const lines = [...(pending.length === 0 ? ['No suggestions are pending.'] : pending.map(lineOf)), ...open.map(commentLineOf)];
      const json = { key, pending: pending.map(jsonOf), comments: comments.map(commentJsonOf) };
      return { lines, json, exit: pending.length + open.length === 0 ? 0 : 1 };
    }
    const picked = selectSuggestions(pending, which);
    if (!picked.ok) throw new WrongUse(picked.error);
    if (parsed.readOnly) throw new FailureError('read-only', 'A later version of Stet wrote this article. Update Stet to decide on its suggestions.');
    const decision: Decision = accept === undefined ? 'reject' : 'accept';
    const ids = new Set(picked.value.flatMap((one) => one.ids));
    const decided = decideContent(content, (id) => (ids.has(id) ? decision : null));
    if (ids.size > 0) await desk.articles.save(key, header.revision, decided);
    const left = pending.length - picked.value.length;
    const done = decision === 'accept' ? 'accepted' : 'rejected';
    return { lines: [`${picked.value.length} ${done}, ${left} pending.`], json: { key, [done]: picked.value.map(jsonOf), left }, exit: 0 };
  },
};

const commentLineOf = ({ thread, detached }: Listed): string => `${thread.id}  ${spokenThread({ thread, detached })}`;

const commentJsonOf = ({ thread, place, detached }: Listed): Record<string, unknown> => ({
  ...thread,
  status: thread.resolved === undefined ? 'open' : 'resolved',
  detached,
  text: place?.text ?? null,
});

const lineOf = (one: Suggestion): string => `${one.id}  ${spoken(one)}`;

const jsonOf = ({ id, ids, kind, inserted, deleted, properties, block, field, change }: Suggestion): Record<string, unknown> => ({
  id,
  ids,
  kind,
  inserted,
  deleted,
  properties,
  block,
  field,
  by: change.name,
  at: change.at,
  pass: change.pass,
  ...(change.role === undefined ? {} : { role: change.role }),
  ...(change.reason === undefined ? {} : { reason: change.reason }),
});
