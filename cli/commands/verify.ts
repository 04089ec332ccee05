import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeskOpen } from '../../electron/files/deskMark.ts';
import { journalFolder } from '../../electron/journal/journalFiles.ts';
import { isStetRunning } from '../../electron/files/runningStet.ts';
import { repairDesk } from '../../electron/verify/repairDesk.ts';
import { verifyDesk } from '../../electron/verify/verifyDesk.ts';
import type { DeskFinding } from '../../electron/verify/finding.ts';
import { FailureError } from '../../electron/files/failureError.ts';
import type { Command } from '../command.ts';
import { newId, openDesk } from '../openDesk.ts';
import { requireFolder } from '../requireFolder.ts';

export const verifyCommand: Command = {
  usage: 'stet verify --desk <dir> [--profile <dir>] [--repair]',
  summary: 'Checks every article, version, picture and journal; --repair restores from the newest good source.',
  words: [],
  options: { desk: { type: 'string' }, profile: { type: 'string' }, repair: { type: 'boolean' } },
  required: ['desk'],
  run: async ({ options: { desk = '', profile, repair } }) => {
    const { articles } = await openDesk(desk);
    const path = await realpath(articles.desk);
    const journals = profile === undefined ? null : journalFolder(await profileFolder(profile));
    const before = await verifyDesk(path, journals);
    if (repair === undefined || before.findings.length === 0) return outcome(path, before, [], repair !== undefined);
    if ((await isDeskOpen(path)) || (profile !== undefined && isStetRunning(resolve(profile)))) {
      throw new FailureError('invalid', 'Nothing was repaired: Stet is running here. Quit it first.');
    }
    const store = (await openDesk(path)).articles;
    const done = await repairDesk({ articles: store, journals, newId, now: () => new Date() }, before.findings);
    return outcome(path, await verifyDesk(path, journals), done, true);
  },
};

async function profileFolder(profile: string): Promise<string> {
  const path = resolve(profile);
  await requireFolder(path, `There is no folder ${path}.`, `The folder ${path} cannot be opened`);
  return path;
}

function outcome(desk: string, { articles, journals, findings }: Awaited<ReturnType<typeof verifyDesk>>, repaired: readonly string[], repair: boolean) {
  const checked = `${articles} ${articles === 1 ? 'article' : 'articles'}, ${journals} ${journals === 1 ? 'journal' : 'journals'} checked`;
  const result = findings.length === 0 ? 'nothing wrong' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}${repair ? ' left' : ''}`;
  return {
    lines: [...repaired.map((line) => `repaired  ${line}`), ...findings.map(lineOf), `${checked}: ${result}.`],
    json: { desk, articles, journals, findings, repaired },
    exit: findings.length === 0 ? (0 as const) : (1 as const),
  };
}

const lineOf = ({ kind, key, file, sentence }: DeskFinding): string =>
  `${kind.padEnd(16)} ${key === null ? file : join(key, file)}: ${sentence}`;
