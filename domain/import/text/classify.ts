import type { Byline } from '../../article/metadata.ts';
import { readByline } from './bylines.ts';
import { readDate, type ReadDate } from './dates.ts';
import { CHROME, END_HEADINGS, phraseOf, WEAK_CHROME } from './vocabulary.ts';

/** One line or block of a page, as the recogniser sees it. */
export interface PageLine {
  readonly text: string;
  readonly kind: 'text' | 'headline' | 'heading' | 'item' | 'quote' | 'divider' | 'picture';
}

/** What a line seems to be. `label` lines carry facts; `prose` is what an article is made of; `short` may be anything. */
export type LineClass =
  | { readonly is: 'chrome' | 'weak' | 'end' | 'smallPrint' | 'prose' | 'short' | 'other' }
  | {
      readonly is: 'label';
      readonly bylines: readonly Byline[];
      readonly published: ReadDate | null;
      readonly updated: ReadDate | null;
      readonly place: string;
      /** "Published" alone: its date may follow on the next lines. */
      readonly open: 'published' | 'updated' | null;
    }
  | { readonly is: 'tags'; readonly tags: readonly string[] };

/** Classifies one line by itself; what its place tells is for the recogniser. */
export function classify({ text, kind }: PageLine): LineClass {
  if (kind === 'divider' || kind === 'picture') return { is: 'other' };
  const phrase = phraseOf(text);
  if (CHROME.has(phrase)) return { is: 'chrome' };
  if (END_HEADINGS.has(phrase) || COMMENT_COUNT.test(phrase)) return { is: 'end' };
  if (SMALL_PRINT.test(text) && text.length < 2000) return { is: 'smallPrint' };
  if (text.length < 700 && (COOKIES.test(text) || NEWSLETTER.test(text))) return { is: 'chrome' };
  if (text.length < 200 && (RELATED.test(text) || SHARE_BAR.test(text))) return { is: 'chrome' };
  if (kind === 'quote') return { is: 'prose' };
  const label = readLabel(text);
  if (label !== null) return label;
  const tags = text.length < 300 ? TAGS.exec(text)?.[1] : undefined;
  if (tags !== undefined)
    return {
      is: 'tags',
      tags: tags
        .split(/\s*[,;|#]\s*/)
        .map((tag) => tag.trim())
        .filter(Boolean)
        .slice(0, 30),
    };
  if (WEAK_CHROME.has(phrase) || (phrase === '' && text.length < 12)) return { is: 'weak' };
  return { is: kind === 'text' && isProse(text) ? 'prose' : 'short' };
}

/** A sentence or more: long, or closed by sentence punctuation. Scripts without blanks count a letter as three. */
export function isProse(text: string): boolean {
  const length = text.length + 2 * (text.slice(0, 400).match(WIDE_SCRIPT)?.length ?? 0);
  if (length >= 160) return true;
  return length >= 60 && SENTENCE_END.test(text);
}

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

const SENTENCE_END = /[.!?…。！？؟۔।:][”"’'»“)\]\s]{0,3}$/u;
const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const COMMENT_COUNT =
  /^(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|kommentarer|comentários)$/u;
const SMALL_PRINT =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati)|^.{0,120}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b.{0,40}$/iu;
const COOKIES =
  /\b(?:(?:we|our partners|this (?:web)?site) (?:and our partners |also )?uses? cookies|uses cookies to|wir verwenden cookies|verwendet cookies|nutzen wir cookies|nous utilisons des cookies|utilise des cookies|utilizamos cookies|utilizziamo (?:i )?cookie|wij gebruiken cookies|vi använder cookies)\b/iu;
const NEWSLETTER =
  /^(?:sign up (?:for|to)\b.{0,200}(?:newsletter|briefing|e?-?mail|inbox)|subscribe to\b.{0,200}|get (?:the|our) .{0,120}(?:inbox|newsletter)|abonnieren sie\b.{0,200}newsletter|.{0,120}\bstraight to your inbox|inscrivez-vous à .{0,160}newsletter|recevez .{0,120}newsletter|suscríbete a .{0,160})/iu;
const RELATED =
  /^(?:related|read more|read also|see also|also read|more on this|mehr zum thema|lesen sie auch|lesen sie hier|lire aussi|à lire aussi|lea también|leggi anche|lees ook|läs också|leia também)\s*[:：|►▸→»–]/iu;
const SHARE_BAR =
  /^(?:\s*(?:share|facebook|twitter|x|whatsapp|linkedin|e-?mail|print|copy link|reddit|telegram|teilen|drucken|partager)\s*[|•·/,]?)+$/iu;
const TAGS =
  /^(?:tags?|topics|keywords|filed under|schlagwörter|themen|mots-clés|etiquetas|trefwoorden)\s*:\s*(.+)$/iu;

const PUBLISHED =
  /^(?:first |last )?(?:published|posted|veröffentlicht|erschienen|publié|publiée|publicado|pubblicato|gepubliceerd|publicerad|publiceret|publisert|data|date|datum|نُشر)(?:\s+(?:on|at|am|um|le|el|il|op|em|den|à|في))?(?![\p{L}])\s*:?\s*/iu;
const UPDATED =
  /^(?:last |zuletzt )?(?:updated|modified|aktualisiert|stand|geändert|mis(?:e)? à jour|modifié|actualizado|aggiornato|bijgewerkt|atualizado|uppdaterad|opdateret|oppdatert|حُدّث)(?:\s+(?:on|at|am|um|le|el|il|op|em|den|à|في))?(?![\p{L}])\s*:?\s*/iu;
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’ -]{1,39}$/u;
const READING_TIME =
  /^(?:\d{1,3}\s?(?:-|–)?\s?(?:min(?:ute[ns]?|uti)?\.?)\s?(?:read|lesezeit|de lecture|de lectura|di lettura)?|(?:reading time|lesezeit|temps de lecture|tiempo de lectura)\s?:?\s?(?:about |ca\. ?)?\d{1,3}.{0,12})$/iu;

/** A byline, a date line, or both on one line ("By Jane Doe | 12 March 2026 | 5 min read"); null for anything else. */
function readLabel(text: string): LineClass | null {
  if (text.length > 220) return null;
  const bylines: Byline[] = [];
  let published: ReadDate | null = null;
  let updated: ReadDate | null = null;
  let open: 'published' | 'updated' | null = null;
  let place = '';
  const parts = text.split(
    /\s+[|•·]\s*|\s*[|•·]\s+|\s+[–—]\s+|(?<=\p{L}{3})[.,]?\s+(?=(?:Published|Updated|Last updated|Veröffentlicht|Aktualisiert|Publié|Mis à jour|Publicado|Actualizado)\s)/u,
  );
  for (const part of parts.filter((one) => one.trim() !== '')) {
    const names = readByline(part);
    const role = UPDATED.test(part) ? 'updated' : PUBLISHED.test(part) ? 'published' : null;
    const rest = part.replace(role === 'updated' ? UPDATED : PUBLISHED, '');
    const date = readDate(rest);
    if (names !== null) bylines.push(...names);
    else if (date !== null && date.rest.length <= (role === null ? 14 : 30)) {
      if (role === 'updated') updated ??= date;
      else published ??= date;
    } else if (role !== null && rest.replace(/[^\p{L}\d]/gu, '') === '') open = role;
    else if (place === '' && PLACE.test(part.trim())) place = part.trim();
    else if (!READING_TIME.test(part.trim())) return null;
  }
  // A place alone is any short line; beside a date it is the dateline.
  if (place !== '' && published === null && updated === null) return null;
  return { is: 'label', bylines, published, updated, place, open };
}
