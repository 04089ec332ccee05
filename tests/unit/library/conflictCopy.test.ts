import { expect, it } from 'vitest';
import { conflictCopyOf } from '../../../domain/library/conflictCopy.ts';

it.each([
  ['article (Ana’s conflicted copy 2026-11-23).json', 'Dropbox', 'article.json'],
  ["article (Ana's MacBook's conflicted copy 2026-11-23).json", 'Dropbox', 'article.json'],
  ['article (conflicted copy).json', 'Dropbox', 'article.json'],
  ['article (Ana (work)s conflicted copy).json', null, ''],
  ['article (Case Conflict).json', 'Dropbox', 'article.json'],
  ['article (Case Conflict 1).json', 'Dropbox', 'article.json'],
  ['article (conflicted copy 2026-11-23 141501).json', 'Nextcloud', 'article.json'],
  ['article_conflict-20261123-141501.json', 'Nextcloud', 'article.json'],
  ['article.sync-conflict-20261123-141501-ABC2DEF.json', 'Syncthing', 'article.json'],
  ['article.sync-conflict-20261123-141501.json', 'Syncthing', 'article.json'],
  ['article-NEWSROOM3.json', 'OneDrive', 'article.json'],
  ['article-newsroom3-2.json', 'OneDrive', 'article.json'],
  ['article-DESKTOP-AB12CD3.json', 'OneDrive', 'article.json'],
  ['2026-11-23-ferry-DESKTOP-AB12CD3', 'OneDrive', '2026-11-23-ferry'],
  ['2026-11-23-ferry (Ana’s conflicted copy 2026-11-24)', 'Dropbox', '2026-11-23-ferry'],
  ['article.conflict-20261123-141501.json', 'Stet', 'article.json'],
  ['article.conflict-20261123-141501-2.json', 'Stet', 'article.json'],
  ['article.json', null, ''],
  ['2026-11-23-desktop-publishing', null, ''],
  ['2026-11-23-conflict-in-the-harbour', null, ''],
  ['2026-11-23-conflicted-copy', null, ''],
])('%s', (name, program, original) => {
  expect(conflictCopyOf(name, ['Newsroom3', ''])).toEqual(program === null ? null : { program, original });
});
