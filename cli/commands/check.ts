import type { Finding } from '../../domain/checks/finding.ts';
import type { Command } from '../command.ts';

export const checkCommand: Command = {
  usage: 'stet check <article folder>',
  summary: 'Lists what is missing or broken; exit code 1 when something blocks or a reader would notice.',
  words: ['article folder'],
  options: {},
  required: [],
  run: async ({ words: [folder = ''] }) => {
    const { openArticleFolder } = await import('../openArticleFolder.ts');
    const { runChecks } = await import('../../domain/checks/registry.ts');
    const { desk, key, parsed } = await openArticleFolder(folder);
    const mediaFiles = new Set(await desk.articles.listMedia(key));
    const findings = runChecks(parsed.article.content, {
      outlet: await desk.outlet.get(),
      mediaFiles,
      now: new Date().toISOString(),
    });
    const grave = findings.some(({ severity }) => severity !== 'advises');
    return {
      lines: findings.length === 0 ? ['No findings.'] : findings.map(lineOf),
      json: { key, findings, edited: parsed.edited, readOnly: parsed.readOnly },
      exit: grave ? 1 : 0,
    };
  },
};

const lineOf = ({ severity, message, rule }: Finding): string => `${severity.padEnd(7)} ${message} (${rule})`;
