import type { Block } from '../../body/body.ts';
import { newMetadata } from '../../article/metadata.ts';
import { quoted, type Imported } from '../imported.ts';
import { cleanInput, removedNotes } from './cleanInput.ts';
import { endsSentence, isProse } from './classify.ts';
import { readDateline } from './dateline.ts';
import { readEmail } from './emailHead.ts';
import { guessLanguage } from './language.ts';
import { NO_FACTS } from './facts.ts';
import { recognisePage } from './recognisePage.ts';
import { textLines, type TextLine } from './textLines.ts';

/** Imports plain text: an article page copied as text, a plain article, an e-mail, or a mere note. */
export function importText(source: string, newId: () => string): Imported {
  const { text, removed } = cleanInput(source);
  const notes = removedNotes(removed);
  const email = readEmail(text);
  const { lines, unwrapped } = textLines(email?.rest ?? text);
  if (unwrapped > 0)
    notes.push(`The lines were broken at a fixed width; ${unwrapped} line ends were taken out.`);
  notes.push(...(email?.notes ?? []));
  const known = { ...NO_FACTS, headline: email?.headline ?? '', bylines: email?.bylines ?? [] };
  const page = recognisePage(lines, known);
  notes.push(...page.notes);
  const kept = trimDividers(page.body.flatMap((index) => lines[index] ?? []));
  const headings = subheadings(kept);
  const dateline = kept[0] === undefined || page.facts.dateline !== '' ? null : readDateline(kept[0].text);
  if (dateline !== null)
    notes.push(`Dateline: taken to be ${quoted(dateline.place)}, from the start of the text.`);
  if (headings.size > 0)
    notes.push(
      `Subheadings: taken to be ${[...headings]
        .slice(0, 20)
        .map((at) => quoted(kept[at]?.text ?? ''))
        .join(', ')}${headings.size > 20 ? ` and ${headings.size - 20} more` : ''}.`,
    );
  const body = kept.map((line, index) => {
    const shown = index === 0 && dateline !== null ? line.text.slice(dateline.length) : line.text;
    return blockOf({ ...line, text: shown }, headings.has(index), kept[index - 1], newId());
  });
  const language = guessLanguage(
    kept
      .map((line) => line.text)
      .slice(0, 40)
      .join(' '),
  );
  if (language !== null) notes.push(`Language: taken to be ${quoted(language)}, by its small words.`);
  const meta = newMetadata({
    ...page.facts,
    bylines: [...page.facts.bylines],
    tags: [...page.facts.tags],
    dateline: page.facts.dateline || (dateline?.place ?? ''),
    ...(language === null ? {} : { language }),
  });
  return {
    content: { meta, body: body.length > 0 ? body : [{ type: 'paragraph', id: newId(), runs: [] }] },
    notes,
    pictures: [],
  };
}

const LONGEST_SUBHEADING = 90;

/** Short lines without a full stop, each between two paragraphs. Several in a row are a list or a poem, not headings. */
function subheadings(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const next = lines[index + 1];
    const looks =
      line.kind === 'text' &&
      line.text.length <= LONGEST_SUBHEADING &&
      !isProse(line.text) &&
      (!endsSentence(line.text) || /[?!？！]$/.test(line.text)) &&
      !/[,;:)]$/.test(line.text) &&
      /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"„«‘¿¡]/u.test(line.text) &&
      line.text.split(/\s+/).length <= 12;
    const before = previous !== undefined && (previous.kind !== 'text' || isParagraph(previous.text));
    if (looks && before && next?.kind === 'text' && isParagraph(next.text)) found.add(index);
  });
  return found;
}

/** What may stand around a subheading: prose, or at least a sentence. */
const isParagraph = (text: string): boolean => isProse(text) || (endsSentence(text) && /\s/.test(text));

function blockOf(line: TextLine, heading: boolean, previous: TextLine | undefined, id: string): Block {
  const runs = line.text === '' ? [] : [{ text: line.text }];
  switch (line.kind) {
    case 'divider':
      return { type: 'divider', id };
    case 'quote':
      return { type: 'quote', id, runs };
    case 'item': {
      const list = line.number === undefined ? 'bullet' : 'number';
      const begins = previous?.kind !== 'item' || previous.number === undefined;
      const start = line.number !== undefined && begins && line.number > 1 ? { start: line.number } : {};
      return { type: 'listItem', id, list, level: 0, ...start, runs };
    }
    case 'heading':
    case 'headline':
      return { type: 'heading', id, level: 2, runs };
    case 'text':
    case 'picture':
      return heading ? { type: 'heading', id, level: 2, runs } : { type: 'paragraph', id, runs };
  }
}

function trimDividers(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines.findIndex((line) => line.kind !== 'divider');
  const last = lines.findLastIndex((line) => line.kind !== 'divider');
  return first < 0 ? [] : lines.slice(first, last + 1);
}
