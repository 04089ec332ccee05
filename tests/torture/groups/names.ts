import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDesk } from '../checker.ts';
import type { Group } from '../group.ts';
import { corpus } from '../support/corpora.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost, type Answer } from '../support/hostClient.ts';
import type { Random } from '../support/random.ts';

const OWN = ['..', '../../evil', '/etc/evil', 'C:\\evil', 'CON', 'nul.json', 'a'.repeat(300), 'é'.repeat(130), 'e\u0301', '\u00e9', 'A', 'a', '.hidden', 'x\u0000y', '‮gnp.exe', ' ', '', 'a/b', 'a\\b', '…', '\ud800', '-rf', '~', '$(touch evil)', 'article.json', 'media', '.stet'];

const PIECES = [
  ...['/', '\\', '..', '.', ' ', ':', '*', '?', '"', '<', '>', '|', '~', '%2e%2e%2f', '%00', '\u0000', '\n', '\t', '\u2028', '\u202e', '\u200d', '\ufeff'],
  ...['CON', 'lpt1', '.json', '.tmp', '.stet-1-000000000000.tmp', 'article', 'media', 'versions', 'e\u0301', 'Ł', '🛥', 'ß', 'İ', '漢', 'ｱ', '\ud83d', '\udc00', '0', 'z'.repeat(90)],
];

/** Names that no list has: hostile pieces in any order. */
const putTogether = (random: Random): string => Array.from({ length: 1 + random.int(8) }, () => random.pick(PIECES)).join('');

/** J: every name there is, as headline, as name of a picture, as name asked for, and as name of an export. */
export const names: Group = {
  name: 'J',
  title: 'hostile names as headline, rename target, picture name, requested file and export name',
  full: 3_000,
  slice: 150,
  async run(bench) {
    const host = startHost(bench.host);
    const desk = join(bench.folder, 'desk');
    mkdirSync(join(bench.folder, 'exports'));
    writeFileSync(join(bench.folder, 'secret.png'), 'secret');
    const traversal = ((corpus('patt-path-traversal.json') as string[] | null) ?? []).map((one) => one.replaceAll('{FILE}', 'secret.png'));
    const listed = [...OWN, ...((corpus('own-names.json') as string[] | null) ?? []), ...traversal];
    const made = Array.from({ length: Math.max(0, bench.cases - listed.length) }, () => putTogether(bench.random));
    const all = [...listed, ...made].slice(0, bench.cases);
    const failures: string[] = [];
    let key = (await newDesk(host, desk, ['a', 'b']))['a'] ?? '';
    let cases = 0;
    for (const name of all) {
      if (performance.now() >= bench.until) break;
      cases += 1;
      const wrong: string[] = [];
      const renamed = await host.order({ op: 'renameTo', desk, key, path: name });
      if (renamed.ok) key = String(renamed.value);
      const answers: Answer[] = [
        renamed,
        await host.order({ op: 'media', desk, key, path: name }),
        await host.order({ op: 'readMedia', desk, key, path: name }),
        await host.order({ op: 'open', desk, key: name }),
        await host.order({ op: 'trash', desk, key: name }),
        await host.order({ op: 'restore', desk, key: name }),
      ];
      for (const answer of answers) {
        if (!answer.ok && ['BUG', 'GONE'].includes(answer.failure.code)) wrong.push(answer.failure.message.slice(0, 300));
      }
      if (answers[2]?.ok === true) wrong.push('a picture outside the article was read');
      // The name of an export comes from a dialog of the system; what is checked is that Stet writes there or says why.
      if (!/[/\\\0]/.test(name) && name !== '' && name !== '.' && name !== '..') {
        const out = await host.order({ op: 'export', desk, key, path: join(bench.folder, 'exports', name) });
        if (!out.ok && ['BUG', 'GONE'].includes(out.failure.code)) wrong.push(`export: ${out.failure.message.slice(0, 300)}`);
      }
      const left = readdirSync(bench.folder).filter((one) => !['desk', 'exports', 'secret.png'].includes(one));
      if (left.length > 0) wrong.push(`I7 outside the desk: ${left.join(', ')}`);
      if (!existsSync(join(desk, key, 'article.json'))) wrong.push('the article is gone');
      if (cases % 25 === 0) rmSync(join(bench.folder, 'exports'), { recursive: true, force: true });
      mkdirSync(join(bench.folder, 'exports'), { recursive: true });
      if (wrong.length > 0) failures.push(`${JSON.stringify(name.slice(0, 60))}: ${wrong.join('; ')}`);
    }
    const state = readDesk(desk);
    const bad = state.all.map((path) => relative(desk, path)).filter((path) => !/^[\w./ -]+$/.test(path) || path.length > 200);
    if (bad.length > 0) failures.push(`names that other systems do not take: ${bad.slice(0, 5).join(', ')}`);
    if (state.articles.length !== 2 || state.articles.some((one) => one.problem !== null)) failures.push('the desk no longer holds its two articles');
    await done(host, { op: 'list', desk });
    await host.kill();
    return { cases, failures: failures.slice(0, 15), notes: traversal.length === 0 ? ['the corpora in ../shared are absent: own list only'] : [] };
  },
};
