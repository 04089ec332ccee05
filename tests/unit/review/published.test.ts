import { describe, expect, it } from 'vitest';
import { newContent, type Content } from '../../../domain/article/article.ts';
import { countBody } from '../../../domain/body/counts.ts';
import { bodyText } from '../../../domain/body/plainText.ts';
import type { TextRun } from '../../../domain/body/body.ts';
import { exportFormats } from '../../../domain/export/registry.ts';
import { createMeasurer } from '../../../domain/measures/measure.ts';
import { runChecks } from '../../../domain/checks/registry.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { renderFragment } from '../../../domain/export/fragment.ts';
import { renderPage } from '../../../domain/export/page.ts';
import { siteFor } from '../../../domain/export/site.ts';
import { colourOf, initialsOf, personId, PERSON_COLOURS } from '../../../domain/people/person.ts';
import { withoutReview } from '../../../domain/review/withoutReview.ts';
import { reviewForFile } from '../../../domain/suggestions/review.ts';
import { blocksToHtml, blocksToText } from '../../../renderer/editor/clipboard/clipboardText.ts';
import { PLAIN_OUTLET } from '../../../renderer/features/settings/settingsStore.ts';

const change = { by: 'secret-person', name: 'Secret Person', at: '2026-11-23T10:00:00Z', pass: 'secretpass', reason: 'secretreason' };
const content: Content = {
  ...newContent({ headline: 'Quay' }, () => 'p'),
  body: [
    { type: 'paragraph', id: 'p', runs: [{ text: 'Old ', rev: { del: 'secretid1' } }, { text: 'New ', rev: { ins: 'secretid2' } }, { text: 'text', notes: ['secretnote'] }] },
    { type: 'paragraph', id: 'q', rev: { ins: 'secretid3' }, runs: [{ text: 'Secretly added', rev: { ins: 'secretid3' } }] },
    { type: 'paragraph', id: 'r', notes: ['secretnote3'], runs: [{ text: 'End' }] },
    { type: 'picture', id: 's', notes: ['secretnote2'], file: 'a.jpg', width: 4, height: 3, caption: 'Quay', credit: '', alt: 'A quay' },
  ],
  review: { changes: { secretid1: change, secretid2: change, secretid3: change } },
  comments: [
    {
      id: 'secretnote',
      anchor: { kind: 'text', block: 'p', quote: 'secretquote' },
      messages: [{ id: 'secretmessage', by: 'secret-person', name: 'Secret Person', at: change.at, text: 'secret words', mentions: ['secret-friend'] }],
      todo: { assignee: { by: 'secret-friend', name: 'Secret Friend' } },
    },
    { id: 'secretnote2', anchor: { kind: 'article' }, messages: [{ id: 'm', by: 'x', name: 'Secret', at: change.at, text: 'secret' }] },
  ],
};

it('publishes the text without suggestions, and nothing of the review', () => {
  const text = JSON.stringify(toFinalDoc(content));
  expect(text).toContain('Old text');
  expect(text).not.toMatch(/secret|New /i);
  const doc = toFinalDoc(content);
  const pages = [
    renderPage(doc, siteFor(PLAIN_OUTLET, [], null, content.meta), { mediaUrl: (file) => file }),
    renderFragment(doc, { mediaUrl: (file) => file, outlet: PLAIN_OUTLET }),
  ];
  for (const page of pages) {
    expect(page).toContain('Old text');
    expect(page).not.toMatch(/secret/i);
  }
});

it('copies nothing of the review to other programs', () => {
  const copied = withoutReview(content.body);
  for (const text of [blocksToText(copied), blocksToHtml(copied, 'en')]) {
    expect(text).toContain('New text');
    expect(text).not.toMatch(/secret(note|id|quote)/);
  }
});

it('says that comments are open', () => {
  const findings = runChecks(content, { outlet: PLAIN_OUTLET, mediaFiles: new Set(), now: '2026-11-23T10:00:00Z' });
  expect(findings.find(({ rule }) => rule === 'open-comments')?.message).toBe('2 comments are open, 1 to do. Comments are never in the export.');
});

it('warns that suggestions are pending, and runs the other checks on what is published', () => {
  const findings = runChecks(content, { outlet: PLAIN_OUTLET, mediaFiles: new Set(), now: '2026-11-23T10:00:00Z' });
  expect(findings).toContainEqual({
    rule: 'pending-suggestions',
    severity: 'warns',
    anchor: { kind: 'article' },
    message: '3 suggestions are pending and are not in the export. Accept or reject them in the review panel.',
  });
});

it('counts the words as they will be, and copies them so', () => {
  expect(countBody(content.body).words).toBe(6);
  const copied = withoutReview(content.body);
  expect(bodyText(copied)).toBe('New text\n\nSecretly added\n\nEnd\n\nQuay');
  expect(JSON.stringify(copied)).not.toMatch(/secret(id|note)|Old/);
});

describe('notes to oneself', () => {
  const noted: Content = {
    ...newContent({ headline: 'Quay', publishedAt: '2026-11-23T10:00:00Z' }, () => 'p'),
    body: [
      { type: 'heading', id: 'h', level: 2, runs: [{ text: 'On ' }, { text: 'secret ', private: true, marks: ['bold'] }, { text: 'site' }] },
      { type: 'paragraph', id: 'p', runs: [{ text: 'One ' }, { text: 'secret TK ??', private: true, link: { href: 'https://secret.example' } }, { text: ' two.' }] },
      { type: 'listItem', id: 'l', list: 'bullet', level: 0, runs: [{ text: 'secret item', private: true }] },
      { type: 'paragraph', id: 'n', runs: [{ text: 'secret', private: true, rev: { ins: 'i' } }] },
    ],
  };

  it('are in nothing that is published, whatever block they are in', () => {
    const doc = toFinalDoc(noted);
    const site = { outlet: PLAIN_OUTLET, continueReading: [], trending: [] };
    const options = { mediaUrl: () => '' };
    const all = Object.values(exportFormats).map(({ render }) => render(doc, site, options));
    expect([JSON.stringify(doc), ...all].join()).not.toContain('secret');
    expect(all.join()).toContain('<p>One two.</p>');
    expect(all.join()).toContain('<h2>On site</h2>');
  });

  it('are not counted, and what is missing in them is not missing in the article', () => {
    expect(countBody(noted.body)).toMatchObject({ words: 4, characters: 'On site'.length + 'One two.'.length });
    expect(createMeasurer()(noted.body).placeholders).toBe(0);
    const findings = runChecks(noted, { outlet: PLAIN_OUTLET, mediaFiles: new Set(), now: '2026-11-23T10:00:00Z' });
    expect(JSON.stringify(findings)).not.toMatch(/secret|placeholder/);
    expect(bodyText(noted.body)).toBe('On site\n\nOne two.');
  });

  it('a suggestion to make text a note leaves it on the page, and one to make a note text does not bring it there', () => {
    const text = (run: TextRun): string => JSON.stringify(toFinalDoc({ ...noted, body: [{ type: 'paragraph', id: 'p', runs: [run, { text: 'End' }] }] }));
    expect(text({ text: 'words', private: true, rev: { was: [{ id: 'c', before: { private: null } }] } })).toContain('words');
    expect(text({ text: 'secret', rev: { was: [{ id: 'c', before: { private: true } }] } })).not.toContain('secret');
  });
});

it('keeps in the file only records that still mark something, and parts it does not know', () => {
  const records = { secretid1: change, gone: change };
  expect(reviewForFile({ changes: records, later: 1 }, content.body)).toEqual({ changes: { secretid1: change }, later: 1 });
  expect(reviewForFile({ changes: { gone: change } }, content.body)).toBeUndefined();
});

it.each([
  ['Ana Lima', 'AL', 'ana lima'],
  ['  josé  DE souza ', 'JS', 'josé de souza'],
  ['Plato', 'P', 'plato'],
  ['', '?', 'unnamed'],
])('%j is %s, recorded as %j', (name, initials, id) => {
  expect(initialsOf(name)).toBe(initials);
  expect(personId(name)).toBe(id);
  expect(colourOf(id)).toBeLessThan(PERSON_COLOURS);
});
