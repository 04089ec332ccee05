/**
 * The page's style sheet. Written against elements only: the page has no classes. System fonts, so that nothing is
 * loaded; logical properties, so that right-to-left pages mirror by themselves.
 */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --paper: #fffdf8;
  --ink: #1b1a17;
  --quiet: #625e55;
  --line: #dcd6c8;
  --strong-line: #1b1a17;
  --accent: #8f1d2c;
  --wash: #f5f0e4;
  --serif: Charter, 'Bitstream Charter', 'Source Serif 4', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif;
  --display: 'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'Book Antiqua', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151618;
    --ink: #e9e6df;
    --quiet: #a5a198;
    --line: #35373b;
    --strong-line: #6a6c70;
    --accent: #f0909a;
    --wash: #1f2124;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.62 var(--serif);
  font-kerning: normal;
  font-variant-numeric: oldstyle-nums proportional-nums;
  overflow-wrap: break-word;
  text-rendering: optimizeLegibility;
  -webkit-font-smoothing: antialiased;
}
a { color: inherit; text-decoration: underline 0.06em; text-decoration-color: var(--accent); text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
a:focus-visible { outline: 0.14em solid var(--accent); outline-offset: 0.18em; border-radius: 0.1em; }
img { display: block; max-width: 100%; height: auto; }

/* Masthead */
body > header {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 2rem;
  max-width: 68rem;
  margin: 0 auto;
  padding: clamp(1.1rem, 0.8rem + 1vw, 1.7rem) 1.25rem 0;
}
body > header::after { content: ''; flex: 0 0 100%; height: 5px; margin-top: 0.35rem; border: solid var(--strong-line); border-width: 2px 0 1px; }
body > header p { margin: 0; }
body > header > p { font: 700 clamp(1.6rem, 1.2rem + 1.9vw, 2.35rem)/1.1 var(--display); letter-spacing: -0.015em; }
body > header > p a { text-decoration: none; }
body > header img { max-height: 3rem; width: auto; }
body > header nav { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.9rem; font: 0.875rem/1.9 var(--sans); color: var(--quiet); }
body > header nav ul { display: flex; flex-wrap: wrap; gap: 0 0.9rem; margin: 0; padding: 0; list-style: none; }
body > header nav a { display: inline-block; padding: 0.1rem 0; color: var(--ink); text-decoration-color: var(--line); }

/* Article */
main { display: grid; grid-template-columns: minmax(0, 40rem); justify-content: center; max-width: 68rem; margin: 0 auto; padding: clamp(1.25rem, 0.6rem + 3vw, 3rem) 1.25rem 0; }
article { min-width: 0; }
article > header { margin-block-end: 1.9rem; }
hgroup > p:has(+ h1) { margin: 0 0 0.55rem; font: 700 0.84rem/1.4 var(--sans); letter-spacing: 0.07em; text-transform: uppercase; color: var(--accent); }
:lang(ar) hgroup > p:has(+ h1), :lang(fa) hgroup > p:has(+ h1), :lang(ur) hgroup > p:has(+ h1) { letter-spacing: 0; }
h1, h2, h3 { font-family: var(--display); font-variant-numeric: lining-nums; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(2rem, 1.45rem + 2.6vw, 3.1rem); font-weight: 700; line-height: 1.1; letter-spacing: -0.018em; }
h1 + p { margin: 0.95rem 0 0; font-size: clamp(1.18rem, 1.1rem + 0.45vw, 1.38rem); line-height: 1.42; color: var(--quiet); text-wrap: pretty; }
address, article > header > p { margin: 0; font: 0.92rem/1.55 var(--sans); color: var(--quiet); }
address, article > header > hgroup + p { margin-block-start: 1.35rem; padding-block-start: 0.95rem; border-block-start: 1px solid var(--line); }
address { font-weight: 600; color: var(--ink); }
article > aside { margin: 2em 0; }
article > aside:has(> blockquote) { padding: 1.1em 0; border-block: 1px solid var(--line); text-align: center; }
article > aside > blockquote { margin: 0 auto; padding: 0; border: 0; max-width: 30rem; font: 700 1.5em/1.3 var(--display); text-wrap: balance; }
article > aside:has(> p > time) { padding: 0.9rem 1.1rem; border-inline-start: 3px solid var(--strong-line); background: var(--wash); font: 0.92rem/1.55 var(--sans); }
article > aside:has(> p > time) p { margin: 0.25rem 0 0; }
article > aside:has(> h2:first-child) { padding: 1.1rem 1.25rem; border-block-start: 3px solid var(--strong-line); background: var(--wash); font: 0.95rem/1.55 var(--sans); }
article > aside > h2 { margin: 0 0 0.6em; font: 700 1.1rem/1.3 var(--sans); }
article > aside > :is(h3, h4) { margin: 1.1em 0 0.35em; font: 700 1rem/1.35 var(--sans); }
article > aside > :is(p, ul, ol) { margin: 0 0 0.7em; }
article > aside > :last-child { margin-block-end: 0; }
article > aside time { color: var(--quiet); }
article > p, article > ul, article > ol { margin: 0 0 1.15em; text-wrap: pretty; hanging-punctuation: first; }
article > h2 { margin: 2.1em 0 0.55em; font-size: 1.56rem; line-height: 1.2; letter-spacing: -0.008em; }
article > h3 { margin: 1.8em 0 0.5em; font-size: 1.24rem; line-height: 1.3; }
article > h2 + h3 { margin-block-start: 0.9em; }
article li { margin: 0 0 0.45em; padding-inline-start: 0.3em; }
article li::marker { color: var(--accent); }
article ul, article ol { padding-inline-start: 1.5em; }
article li > ul, article li > ol { margin: 0.45em 0 0; }
blockquote { margin: 1.9em 0; padding-inline-start: 1.25em; border-inline-start: 3px solid var(--accent); font: 1.26em/1.45 var(--display); }
blockquote p { margin: 0; text-wrap: pretty; }
blockquote p + p { margin-block-start: 0.7em; }
figure { margin: 2em 0; }
article > header + figure { margin-block-start: 0; }
figure img { width: 100%; background: var(--wash); }
figure:has(> p > a) { padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 0.35rem; font: 1rem/1.45 var(--sans); }
figure > p { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
figure:has(> p > a) figcaption { padding: 0.2rem 0 0; color: var(--quiet); }
audio { display: block; width: 100%; margin-block-start: 0.5rem; }
figure:has(> audio) > figcaption { padding: 0; font-weight: 600; }
figure:has(> audio) > figcaption p { font-weight: 400; }
details { margin-block-start: 0.7rem; font: 0.92rem/1.6 var(--sans); }
summary { cursor: pointer; color: var(--quiet); }
details p { margin: 0.6rem 0 0; }
figure:has(> figure) { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 1rem; align-items: start; }
figure > figure { margin: 0; }
figcaption { padding-block-start: 0.6rem; font: 0.9rem/1.5 var(--sans); color: var(--ink); }
figcaption p { margin: 0.15rem 0 0; font-size: 0.82rem; color: var(--quiet); }
figure:has(> table) { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 0.9rem/1.45 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
th, td { min-width: 4.5rem; padding: 0.55em 0.9em 0.55em 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 650; }
thead th { border-block-end: 2px solid var(--strong-line); vertical-align: bottom; }
tbody tr:last-child > * { border-block-end-color: var(--strong-line); }
hr { width: 5rem; margin: 2.6em auto; border: 0; border-block-start: 1px solid var(--quiet); }
code { padding: 0.08em 0.3em; border-radius: 0.2em; background: var(--wash); font: 0.86em ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono', monospace; }
article > footer { margin-block-start: 2.2em; padding-block-start: 0.9em; border-block-start: 1px solid var(--line); font: 0.88rem/1.55 var(--sans); color: var(--quiet); }
article > footer ol { margin: 0; }
article > footer li:target, sup:has(a:target) { background: var(--wash); }
sub, sup { font-size: 0.7em; line-height: 0; }

/* Continue Reading, Trending */
main > aside { display: grid; gap: 2.4rem; margin-block-start: 3.2rem; }
main > aside h2 { margin: 0; padding-block: 0.5rem 0.75rem; border-block-start: 2px solid var(--strong-line); font: 700 1rem/1.3 var(--sans); }
main > aside ul, main > aside ol { margin: 0; padding: 0; list-style: none; counter-reset: place; }
main > aside li { padding: 0.8rem 0; border-block-start: 1px solid var(--line); font: 600 1.1rem/1.32 var(--display); font-variant-numeric: lining-nums; text-wrap: pretty; }
main > aside a { text-decoration-color: transparent; }
main > aside a:hover { text-decoration-color: currentcolor; }
main > aside time { display: block; margin-block-start: 0.25rem; font: 0.82rem/1.4 var(--sans); color: var(--quiet); }
main > aside ol li { position: relative; padding-inline-start: 2.1rem; counter-increment: place; }
main > aside ol li::before { content: counter(place); position: absolute; inset-inline-start: 0; color: var(--accent); font-size: 1.5rem; line-height: 1; }

/* Footer */
body > footer { max-width: 68rem; margin: clamp(3rem, 2rem + 4vw, 5rem) auto 0; padding: 0 1.25rem 2.5rem; font: 0.84rem/1.6 var(--sans); color: var(--quiet); }
body > footer::before { content: ''; display: block; margin-block-end: 1.1rem; border-block-start: 1px solid var(--strong-line); }
body > footer p { max-width: 44rem; margin: 0 0 0.6rem; }
body > footer p:first-child { color: var(--ink); }

@media (max-width: 42.5rem) {
  article > figure:has(> img) { margin-inline: -1.25rem; }
  figcaption { padding-inline: 1.25rem; }
}
@media (min-width: 44rem) and (max-width: 65.99rem) {
  main > aside { grid-template-columns: 1fr 1fr; align-items: start; }
}
@media (min-width: 66rem) {
  body { font-size: 1.19rem; }
  main { grid-template-columns: minmax(0, 41.5rem) minmax(0, 18rem); justify-content: space-between; column-gap: 3.5rem; }
  main > aside { position: sticky; inset-block-start: 1.5rem; align-self: start; margin-block-start: 0.4rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #bbb; --strong-line: #000; --accent: #000; --wash: #fff; }
  body { font-size: 10.5pt; line-height: 1.45; }
  main, body > header, body > footer { display: block; max-width: none; padding-inline: 0; }
  body > header nav, main > aside { display: none; }
  h1 { font-size: 24pt; }
  h2, h3, figure:not(:has(> table)), tr, blockquote, li { break-inside: avoid; }
  figure:has(> table) { overflow: visible; }
  thead { display: table-header-group; }
  h2, h3 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  figure img { width: auto; max-height: 11cm; }
  article > p a[href^='http']::after, article li a[href^='http']::after { content: ' (' attr(href) ')'; font: 0.78em var(--sans); color: var(--quiet); overflow-wrap: anywhere; }
}
`;
