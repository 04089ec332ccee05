/**
 * The one place where text becomes HTML. Everything an exporter writes goes through `text`, `attr` or `scriptData`,
 * at the last step, so nothing is escaped twice or not at all.
 *
 * Whitespace: spaces, tabs and no-break spaces leave as they came (double spaces too); "\n" is a line break and
 * leaves as `<br>` in running text, as a space in an attribute. Characters HTML forbids (controls, noncharacters)
 * are dropped, and half a surrogate pair becomes U+FFFD, since it has no UTF-8 form.
 */

/** Text between tags. */
export function text(value: string): string {
  return PLAIN.test(value) ? value : escapeSlowly(value, '<br>');
}

/** One attribute with its leading space, e.g. ` alt="A &quot;bridge&quot;"`. `name` is ours, never a writer's. */
export function attr(name: string, value: string | number): string {
  const given = String(value);
  return ` ${name}="${PLAIN.test(given) ? given : escapeSlowly(given, ' ')}"`;
}

/** An element from finished attributes (of `attr`) and finished content. */
export function element(name: string, attributes: string, content: string): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

/** JSON inside a `<script>`: `<` is written as an escape, so no text can end the script or open a comment. */
export function scriptData(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** A text without the characters HTML forbids; all line ends become "\n". What `text` assumes of running text. */
export function cleanText(value: string): string {
  if (!UNCLEAN.test(value)) return value;
  return value.replace(LINE_END, '\n').replace(FORBIDDEN, '').replace(HALF_PAIR, '\ufffd');
}

/** A text on one line, for headlines and attributes: line ends and tabs become a space, ends are trimmed. */
export function oneLine(value: string): string {
  return cleanText(value)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

function escapeSlowly(value: string, lineBreak: string): string {
  return cleanText(value).replace(/[&<>"\n]/g, (character) => {
    if (character === '&') return '&amp;';
    if (character === '<') return '&lt;';
    if (character === '>') return '&gt;';
    return character === '"' ? '&quot;' : lineBreak;
  });
}

/** Needs no work at all: the usual case, decided by one scan. Half and whole surrogates go the slow way. */
const PLAIN = /^[\t !#-%'-;=?-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;
const UNCLEAN = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;
/** Word writes a soft line break as a vertical tab; the rest are line ends of other systems. */
const LINE_END = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu;
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
