import { describe, expect, it } from 'vitest';
import { newContent, type Content } from '../../../domain/article/article.ts';
import type { Metadata } from '../../../domain/article/metadata.ts';
import { runChecks } from '../../../domain/checks/registry.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { entryFor } from '../../../domain/library/entry.ts';
import { stampArticle } from '../../../domain/article/articleFile.ts';
import { decideContent, finalContent, originalContent } from '../../../domain/review/decideContent.ts';
import { FIELD_NAMES, readField, withField } from '../../../domain/review/fields.ts';
import { pendingIn } from '../../../domain/review/pending.ts';
import { spoken } from '../../../domain/review/suggestion.ts';
import { suggestMeta } from '../../../domain/review/suggestMeta.ts';
import { PLAIN_OUTLET } from '../../../renderer/features/settings/settingsStore.ts';

const START = newContent({ headline: 'Old quay opens', slug: 'old-quay-opens', tags: ['port'], bylines: [{ name: 'Ana Lima' }] }, () => 'p');

/** An article whose fields people change one after the other in suggest mode. */
function suggesting(...edits: readonly (readonly [who: string, patch: Partial<Metadata>])[]): Content {
  let ids = 0;
  return edits.reduce<Content>((content, [who, patch]) => {
    const { meta, review = {} } = content;
    const { fields, added, ...after } = suggestMeta(
      { meta, fields: review.fields ?? {} },
      { ...meta, ...patch },
      {
        author: { by: who, name: who, role: 'editor', pass: 'line' },
        at: '2026-11-26T10:00:00Z',
        changes: review.changes ?? {},
        newId: () => `${who}${(ids += 1)}`,
      },
    );
    return { ...content, meta: after.meta, review: { ...review, fields, changes: { ...review.changes, ...added } } };
  }, START);
}

const said = (content: Content): string[] => pendingIn(content).map(spoken);

describe('fields in suggest mode', () => {
  it.each<[string, Content, string[]]>([
    ['typing on is one suggestion', suggesting(['ana', { headline: 'New' }], ['ana', { headline: 'New quay opens' }]), ['change by ana, line pass: Headline: Old quay opens becomes New quay opens']],
    ['a second person has their own', suggesting(['ana', { headline: 'New quay opens' }], ['ben', { headline: 'New quay shuts' }]), ['change by ana, line pass: Headline: Old quay opens becomes New quay opens', 'change by ben, line pass: Headline: New quay opens becomes New quay shuts']],
    ['a slug that follows its headline is one with it', suggesting(['ana', { headline: 'Quay', slug: 'quay' }]), ['change by ana, line pass: Headline: Old quay opens becomes Quay']],
    ['tags and bylines read as text', suggesting(['ana', { tags: ['port', 'Minsk'] }], ['ana', { bylines: [] }]), ['change by ana, line pass: Bylines: Ana Lima becomes nothing', 'change by ana, line pass: Tags: port becomes port · Minsk']],
    ['typing back forgets it', suggesting(['ana', { headline: 'New' }], ['ana', { headline: 'Old quay opens' }]), []],
  ])('%s', (_name, content, expected) => {
    expect(said(content)).toEqual(expected);
    expect(originalContent(content)).toEqual(START);
    expect(finalContent(content).meta).toEqual(content.meta);
    expect(finalContent(content).review).toBeUndefined();
  });

  it('every field can be suggested, accepted and rejected', () => {
    for (const name of FIELD_NAMES) {
      const before = readField(START.meta, name);
      const value = typeof before === 'string' ? 'changed' : name === 'tags' ? ['changed'] : [{ name: 'changed' }];
      const meta = withField(START.meta, name, value);
      if (meta === null) throw new Error(name);
      const content = suggesting(['ana', meta]);
      expect(pendingIn(content)).toMatchObject([{ kind: 'field', field: name }]);
      expect(originalContent(content)).toEqual(START);
      expect(readField(finalContent(content).meta, name)).toEqual(value);
    }
  });

  it('rejecting the first of two keeps the second, with what it replaced', () => {
    const content = suggesting(['ana', { headline: 'New quay opens' }], ['ben', { headline: 'New quay shuts' }]);
    const left = decideContent(content, (id) => (id.startsWith('ana') ? 'reject' : null));
    expect(said(left)).toEqual(['change by ben, line pass: Headline: Old quay opens becomes New quay shuts']);
    expect(Object.keys(left.review?.changes ?? {})).toHaveLength(1);
  });

  it('are not published, linked to or checked before they are accepted, and are counted', () => {
    const content = suggesting(['ana', { headline: '', section: 'World', seo: { ...START.meta.seo, title: 'Secret' } }]);
    const doc = toFinalDoc(content);
    expect(doc.meta).toMatchObject({ headline: 'Old quay opens', section: '', seoTitle: '' });
    const given = { id: crypto.randomUUID(), revision: crypto.randomUUID(), parent: null, createdAt: '2026-11-26T10:00:00Z', savedAt: '2026-11-26T10:00:00Z' };
    expect(entryFor('key', stampArticle(content, given, () => 'hash'))).toMatchObject({ headline: 'Old quay opens', section: '' });
    const findings = runChecks(content, { outlet: PLAIN_OUTLET, mediaFiles: new Set(), now: '2026-11-26T10:00:00Z' });
    expect(findings.find(({ rule }) => rule === 'pending-suggestions')?.message).toContain('1 suggestion is pending');
    expect(findings.some(({ rule }) => rule === 'headline')).toBe(false);
  });

  it('a field that cannot take its old value back stays pending, and the others are decided', () => {
    const content = suggesting(['ana', { headline: 'New' }], ['ana', { tags: [] }]);
    const broken: Content = { ...content, review: { ...content.review, fields: { ...content.review?.fields, tags: [{ id: 'x', before: 5 }], later: [{ id: 'y', before: 1 }] } } };
    const left = originalContent(broken);
    expect(left.meta.headline).toBe('Old quay opens');
    expect(left.review?.fields).toEqual({ tags: [{ id: 'x', before: 5 }], later: [{ id: 'y', before: 1 }] });
  });
});
