import fc from 'fast-check';
import { REDO_COMMAND, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { ContentSchema, newContent, type Content } from '../../../domain/article/article.ts';
import type { Metadata } from '../../../domain/article/metadata.ts';
import type { Json } from '../../../domain/json.ts';
import { finalContent, originalContent } from '../../../domain/review/decideContent.ts';
import { withField, type FieldName } from '../../../domain/review/fields.ts';
import type { Decision } from '../../../domain/suggestions/decide.ts';
import { reviewForFile } from '../../../domain/suggestions/review.ts';
import { createMetaEdits } from '../../../renderer/app/metaEdits.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { decideInEditor } from '../../../renderer/editor/review/decide.ts';
import { createArticleStore } from '../../../renderer/features/article/articleStore.ts';
import { createReviewStore, withChanges } from '../../../renderer/features/review/reviewStore.ts';
import { openReview } from '../../unit/review/reviewEditor.ts';
import { law } from '../law.ts';
import { bodyOf } from '../play.ts';
import { same } from '../same.ts';

const START = newContent({ headline: 'Old quay', slug: 'old-quay', tags: ['port'], bylines: [{ name: 'Ana Lima' }] }, () => 'p');

/** Few values, so that some are typed back. */
const VALUES = {
  text: fc.constantFrom<Json>('', 'Old quay', 'New quay', 'x', '“y”'),
  tags: fc.constantFrom<Json>([], ['port'], ['port', 'Minsk']),
  bylines: fc.constantFrom<Json>([], [{ name: 'Ana Lima' }], [{ name: 'Ben', role: 'editor', url: 'https://ben.example' }]),
};
type Value = readonly [FieldName, Json];
const value = (names: readonly FieldName[], values: fc.Arbitrary<Json>): fc.Arbitrary<Value> => fc.tuple(fc.constantFrom(...names), values);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: value(['headline', 'kicker', 'standfirst', 'dateline', 'section', 'slug', 'seo.title', 'seo.description', 'seo.canonicalUrl'], VALUES.text) },
  value(['tags'], VALUES.tags),
  value(['bylines'], VALUES.bylines),
);
/** One thing a person does: a field, or several together as a slug follows its headline. */
const edits = fc.array(fc.record({ who: fc.constantFrom('ana', 'ben'), fields: fc.array(anyValue, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 12 });

/** Fields in the app, above a text that has a suggestion too. */
function openFields() {
  const text = openReview([{ type: 'paragraph', id: 'p', runs: [{ text: 'old', rev: { del: 'b' } }, { text: 'new', rev: { ins: 'b' } }] }]);
  const [article, review] = [createArticleStore(), createReviewStore()];
  article.setState({ meta: START.meta });
  let [who, ids] = ['ana', 0];
  const meta = createMetaEdits({ article, review }, {
    mode: () => 'suggest',
    author: () => ({ by: who, name: who, pass: 'line' }),
    now: () => '2026-11-26T10:00:00Z',
    newId: () => `f${(ids += 1)}`,
    changes: () => review.getState().review.changes ?? {},
    add: (changes) => { review.setState((state) => withChanges(state, changes)); },
    shows: () => true,
  });
  const held = (): Content => {
    const [{ review: all }, { meta: now }] = [review.getState(), article.getState()];
    const left = reviewForFile(all, []);
    return { ...START, meta: now ?? START.meta, ...(left === undefined ? {} : { review: left }) };
  };
  return {
    held,
    body: () => bodyOf(text),
    change: (person: string, fields: readonly Value[]): void => {
      who = person;
      meta.change(withFields(held().meta, fields));
    },
    decide: (decision: Decision, isMeant: (id: string) => boolean): void => {
      const decide = (id: string): Decision | null => (isMeant(id) ? decision : null);
      decideInEditor(text.editor, decide, meta.decide(decide), text.cache);
    },
    repeat: (command: LexicalCommand<void>): void => {
      for (let i = 0; i < 40; i += 1) text.editor.dispatchCommand(command, undefined);
      text.editor.read(() => undefined);
    },
    dispose: () => { text.dispose(); },
  };
}
type Fields = ReturnType<typeof openFields>;

const withFields = (meta: Metadata, fields: readonly Value[]): Metadata => fields.reduce((now, [name, to]) => withField(now, name, to) ?? now, meta);
const ids = ({ held }: Fields): string[] => [...new Set(Object.values(held().review?.fields ?? {}).flatMap((entries) => entries.map(({ id }) => id)))];
/** In the order of their keys, which says nothing. */
const state = ({ held, body }: Fields): string => JSON.stringify([held(), contentKey(body())], sortedKeys);

const suggesting = fc.property(edits, (all) => {
  const open = openFields();
  let direct = START.meta;
  for (const { who, fields } of all) {
    open.change(who, fields);
    direct = withFields(direct, fields);
    const saved = open.held();
    const loaded: Content = { ...START, ...ContentSchema.parse(JSON.parse(JSON.stringify(saved))) };
    same(JSON.stringify(originalContent(loaded)), JSON.stringify(START));
    same(JSON.stringify(finalContent(loaded)), JSON.stringify({ ...START, meta: direct }));
    for (const id of ids(open)) if (saved.review?.changes?.[id] === undefined) throw new Error(`Nobody made change ${id}`);
  }
  open.dispose();
});

const sortedKeys = (_key: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const decisions = fc.array(fc.record({ decision: fc.constantFrom<Decision>('accept', 'reject'), which: fc.nat(20) }), { minLength: 1, maxLength: 8 });
const deciding = fc.property(edits, decisions, (all, wanted) => {
  const open = openFields();
  for (const { who, fields } of all) open.change(who, fields);
  const before = state(open);
  for (const { decision, which } of wanted) {
    const pending = [...ids(open), 'b'];
    // One, all but one, or all.
    const chosen = pending[which % pending.length];
    open.decide(decision, which > 16 ? () => true : which > 12 ? (id) => id !== chosen : (id) => id === chosen);
  }
  const end = state(open);
  open.repeat(UNDO_COMMAND);
  same(state(open), before);
  open.repeat(REDO_COMMAND);
  same(state(open), end);
  open.dispose();
});

const oneByOne = fc.property(edits, fc.constantFrom<Decision>('accept', 'reject'), fc.infiniteStream(fc.nat(20)), (all, decision, next) => {
  const open = openFields();
  for (const { who, fields } of all) open.change(who, fields);
  const wanted = decision === 'accept' ? open.held().meta : START.meta;
  for (let pending = ids(open); pending.length > 0; pending = ids(open)) {
    const chosen = pending[(next.next().value ?? 0) % pending.length];
    open.decide(decision, (id) => id === chosen);
  }
  same(JSON.stringify(open.held()), JSON.stringify({ ...START, meta: wanted }));
  open.dispose();
});

export const fieldLaws = [
  law('fields', 'rejecting everything gives the original at every step, accepting everything what the same edits give directly, also from a file', suggesting),
  law('fields', 'undo goes back to before all decisions on fields and text, and redo to the end, exactly', deciding),
  law('fields', 'deciding one by one, in any order, ends where deciding all at once does', oneByOne),
];
