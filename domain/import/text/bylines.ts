import type { Byline } from '../../article/metadata.ts';
import { DESKS, phraseOf } from './vocabulary.ts';

const LEAD =
  /^(?:by|written by|story by|words by|reported by|text(?: by)?|author|von|autor(?:in)?|ein beitrag von|ein kommentar von|par|propos recueillis par|auteur|por|texto|di|door|av|af|przez|reporting by|بقلم)(?:\s*:\s*|\s+)/iu;
const SPLIT = /\s*(?:,|;|\s(?:and|und|et|y|e|en|och|og|i|with|mit|avec)\s|&)\s*/iu;
const PARTICLES =
  /^(?:von|van|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|af|av|ten|ter|zu|y|e|st)$/u;
const ROLE =
  /(?:editor|correspondent|reporter|writer|columnist|analyst|bureau chief|redakteur|redaktor|korrespondent|reporterin|journalist|rédacteur|rédactrice|correspondante?|envoyée? spéciale?|periodista|corresponsal|inviat|redactrice|redacteur|verslaggever|redaktör)/iu;

/** The authors that a line names after "By", "Von", "Par" …; null when it is no such line. */
export function readByline(line: string): Byline[] | null {
  if (line.length > 160) return null;
  const lead = LEAD.exec(line);
  if (lead === null) return null;
  return authorsOf(line.slice(lead[0].length));
}

/** Authors named by a line without "By": a name, names, or a desk; null when the line reads like anything else. */
export function readNames(line: string): Byline[] | null {
  return line.length > 100 ? null : authorsOf(line);
}

function authorsOf(text: string): Byline[] | null {
  const bylines: Byline[] = [];
  for (const part of text.replace(/\s*<[^<>]{0,120}>|\s*\([^()]{0,60}\)/g, '').split(SPLIT)) {
    const name = part
      .trim()
      .replace(/^(?:by|von|par|por)\s+/iu, '')
      .replace(/[.:]$/, '');
    const previous = bylines.at(-1);
    if (name === '') continue;
    if (isName(name)) bylines.push({ name: tidyCase(name) });
    else if (
      previous !== undefined &&
      previous.role === undefined &&
      (ROLE.test(name) || PLACE.test(name)) &&
      name.length <= 60
    ) {
      bylines[bylines.length - 1] = ROLE.test(name) ? { ...previous, role: name } : previous;
    } else return null;
  }
  return bylines.length > 0 && bylines.length <= 12 ? bylines : null;
}

/** "in Berlin" behind a name. */
const PLACE = /^(?:in|à|aus|en|i|a)\s\p{Lu}/u;

/** Whether a text could be a person's name or is a known desk: two to five capitalised words, or a handle of both. */
function isName(text: string): boolean {
  if (DESKS.has(phraseOf(text))) return true;
  const words = text.replace(/\s(?:in|aus|à)\s\p{Lu}[\p{L} -]{1,30}$/u, '').split(/\s+/);
  if (words.length < 2 || words.length > 5 || ROLE.test(text) || /[\d!?"“”„:]/.test(text)) return false;
  return (
    words.every(
      (word, index) =>
        CAPITALISED.test(word) || (index > 0 && index < words.length - 1 && PARTICLES.test(word)),
    ) && CAPITALISED.test(words.at(-1) ?? '')
  );
}

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** "JANE DOE" as "Jane Doe"; short desks such as AFP stay. */
function tidyCase(name: string): string {
  if (name !== name.toUpperCase() || !/\s/.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
