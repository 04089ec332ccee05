import { isFootnote, isTextBlock, isTextRun, type Run, type TextRun } from '../../body/body.ts';
import { noteRuns } from '../../body/footnoteNote.ts';
import { safeHref, safeWebAddress } from '../../export/links.ts';
import { atBlock, atField, quoted, type Rule } from '../rule.ts';
import type { Finding } from '../finding.ts';

/** Addresses that do not pass the allow-list are left out of the page; the writer should know. */
export const unsafeLink: Rule = ({ meta, body }, { outlet }) => {
  const findings: Finding[] = [];
  const warn = (anchor: Finding['anchor'], address: string): void => {
    findings.push({ rule: 'unsafe-link', severity: 'warns', anchor, message: explain(address) });
  };
  for (const block of body) {
    if (block.type === 'embed' && safeWebAddress(block.url) === null) warn(atBlock(block.id), block.url);
    if (!isTextBlock(block)) continue;
    const addresses = block.runs.flatMap(textsIn).flatMap(({ link }) => link?.href ?? []);
    for (const address of new Set(addresses))
      if (safeHref(address) === null) warn(atBlock(block.id), address);
  }
  for (const { url = '' } of meta.bylines) if (isBad(url)) warn(atField('bylines'), url);
  if (isBad(meta.seo.canonicalUrl)) warn(atField('seo.canonicalUrl'), meta.seo.canonicalUrl);
  if (isBad(outlet.baseUrl)) warn(atField('outlet.baseUrl'), outlet.baseUrl);
  return findings;
};

/** The run, or what it says as a footnote. */
function textsIn(run: Run): readonly Pick<TextRun, 'link'>[] {
  if (isFootnote(run)) return noteRuns(run.note);
  return isTextRun(run) ? [run] : [];
}

const isBad = (url: string): boolean => url.trim() !== '' && safeWebAddress(url) === null;

function explain(address: string): string {
  if (address.trim() === '') return 'A link has no address. Give it one, or remove the link.';
  const missing = /^(www\.|[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}(\/|$))/i.test(address.trim())
    ? ' It may lack “https://”.'
    : '';
  return `The link to ${quoted(address)} is left out of the page: only complete http, https, mailto and tel addresses are published.${missing}`;
}
