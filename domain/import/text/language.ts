/** Small words that tell languages of Latin script apart. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with his her on by this are as it from have has been',
  de: 'der die das und nicht ist von den mit dem sich auf für eine des auch wird sind im zu',
  fr: 'le la les des et est dans que une pour par sur qui pas du au avec plus aux ce',
  es: 'el la los las que del y en una por con para se es al lo como más su',
  it: 'il che di della per una è del con non dei le si sono nel alla più gli',
  nl: 'de het een van en in dat is niet op voor met zijn die te aan ook wordt door',
  pt: 'o os que do da em uma para com não na por dos mais ao se das foi no',
  sv: 'och att det som en är på av för med inte den till har om ett de var',
};
const SETS = Object.entries(SMALL_WORDS).map(([code, list]) => [code, new Set(list.split(' '))] as const);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** The language a text seems to be in, as BCP 47; null when it is too short or nothing stands out. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 80) return null;
  for (const [code, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (code === 'uk' ? 0.03 : code === 'ja' ? 0.1 : 0.5)) return code;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = SETS.map(([code, set]) => ({ code, hits: words.filter((word) => set.has(word)).length }));
  const [best, second] = scores.sort((a, b) => b.hits - a.hits);
  if (best === undefined || best.hits < 5 || best.hits < (second?.hits ?? 0) * 1.3) return null;
  return best.code;
}
