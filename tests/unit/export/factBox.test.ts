import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { bodyText } from '../../../domain/body/plainText.ts';
import { runChecks } from '../../../domain/checks/registry.ts';
import { mediaFilesOf, toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl, renderFragment } from '../../../domain/export/fragment.ts';
import { htmlToBlocks } from '../../../domain/import/html/htmlToBlocks.ts';
import { PLAIN_OUTLET } from '../../../renderer/features/settings/settingsStore.ts';
import { box, bullet, content, divider, fullMeta, h2, p, picture } from './articles.ts';

const html = (...blocks: Block[]): string =>
  renderFragment(toFinalDoc(content(blocks)), { mediaUrl: relativeMediaUrl }).replace(/\n/g, '');

describe('a fact box', () => {
  it.each([
    ['title and blocks', box('The quay', p('Built.'), bullet(0, 'a'), h2('More')), '<aside><h2>The quay</h2><p>Built.</p><ul><li>a</li></ul><h3>More</h3></aside>'],
    ['without a title', box('', p('Built.')), '<aside><p>Built.</p></aside>'],
    ['without anything', box('', p()), ''],
    ['ends at the first block that is not in it', [...box('A', p('in')), p('out')], '<aside><h2>A</h2><p>in</p></aside><p>out</p>'],
    ['a block that names a box elsewhere is an ordinary one', [...box('A', p('in')), divider(), { ...p('far'), box: 'nowhere' }], '<aside><h2>A</h2><p>in</p></aside><hr><p>far</p>'],
  ])('%s', (_name, blocks, expected) => {
    expect(html(...blocks)).toBe(expected);
  });

  it('takes its pictures along', () => {
    expect(mediaFilesOf(toFinalDoc(content(box('A', picture({ file: 'in-box.jpg' })))).body)).toEqual(['in-box.jpg']);
  });

  it('is read as plain text title first', () => {
    expect(bodyText([p('x'), ...box('A', p('in'))])).toBe('x\n\nA\n\nin');
  });

  it('comes back from its export as it went', () => {
    const blocks = [p('x'), ...box('The quay', p('Built.'), bullet(0, 'a'), h2('More'), p('y')), p('z')];
    let count = 0;
    const read = htmlToBlocks(html(...blocks), () => `i${(count += 1)}`).blocks;
    const shape = (body: readonly Block[]) => body.map((block) => [block.type, 'box' in block && block.box !== undefined, 'level' in block ? block.level : null]);
    expect(shape(read)).toEqual(shape(blocks));
    expect(bodyText(read)).toBe(bodyText(blocks));
  });

  it.each([
    ['empty', box('A', p()), /is empty/],
    ['without a title', box('', p('x')), /no title/],
    ['whole', box('A', p('x')), null],
  ])('%s is checked', (_name, blocks, message) => {
    const found = runChecks(content([p('x'), ...blocks], fullMeta), { outlet: PLAIN_OUTLET, mediaFiles: new Set(), now: '2026-11-26T05:00:00Z' });
    const [finding] = found.filter(({ rule }) => rule === 'fact-box');
    if (message === null) expect(finding).toBeUndefined();
    else expect(finding?.message).toMatch(message);
  });
});
