import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERSON_COLOURS } from '../../../domain/people/person.ts';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** `--name: light-dark(#a, #b)` of a block of the style sheet. */
function tokensOf(block: string): Map<string, readonly [light: string, dark: string]> {
  const found = block.matchAll(
    /--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6})[0-9a-f]*,\s*(#[0-9a-f]{6})[0-9a-f]*\)/g,
  );
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const HIGH = css.indexOf(':root[data-contrast]');
const normal = tokensOf(css.slice(0, HIGH));
const more = new Map([...normal, ...tokensOf(css.slice(HIGH))]);

const SURFACES = ['canvas', 'surface', 'surface-raised', 'hover', 'selected'];
const PEOPLE = Array.from({ length: PERSON_COLOURS }, (_, colour) => `person-${colour}`);
const TEXTS = ['text', 'muted', 'accent', 'danger', 'warning', 'success', ...PEOPLE];
const TEXT_PAIRS = [
  ...SURFACES.flatMap((surface) => TEXTS.map((text) => [text, surface] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['danger', 'danger-soft'],
  ['text', 'warning-soft'],
  ['warning', 'warning-soft'],
  ['dimmed', 'surface'],
  ['on-found-here', 'found-here'],
  ...['selection', 'found', 'fixed', 'tab', 'double'].map((painted) => ['text', painted] as const),
] as const;

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s theme', (_, theme) => {
  const pair = (tokens: typeof normal, text: string, surface: string): number => {
    const [a, b] = [tokens.get(text), tokens.get(surface)];
    if (a === undefined || b === undefined) throw new Error(`No token ${text} or ${surface}`);
    return contrast(a[theme], b[theme]);
  };

  it.each(TEXT_PAIRS)('%s on %s reads at 4.5:1', (text, surface) => {
    expect(pair(normal, text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['surface', 'surface-raised', 'canvas'])(
    'frames of controls stand out from %s at 3:1',
    (surface) => {
      expect(pair(normal, 'line-strong', surface)).toBeGreaterThanOrEqual(3);
      expect(pair(normal, 'accent', surface)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(TEXT_PAIRS)('in high contrast %s on %s reads at 7:1', (text, surface) => {
    expect(pair(more, text, surface)).toBeGreaterThanOrEqual(7);
  });

  it.each(['surface', 'surface-raised', 'canvas', 'hover'])('in high contrast lines stand out from %s', (surface) => {
    expect(pair(more, 'line', surface)).toBeGreaterThanOrEqual(4);
    expect(pair(more, 'line-strong', surface)).toBeGreaterThanOrEqual(7);
  });

  it('in high contrast every colour of the normal theme has its own value, shadows apart', () => {
    const own = tokensOf(css.slice(HIGH));
    expect([...normal.keys()].filter((name) => !own.has(name) && !['shadow', 'scrim'].includes(name))).toEqual([]);
  });
});

it('colours of painted ranges are registered, or they would be light in the dark', () => {
  const sheets = globSync('renderer/**/*.css').map((path) => readFileSync(path, 'utf8'));
  const rules = sheets.flatMap((sheet) => [...sheet.matchAll(/::(?:highlight\([\w-]+\)|selection)\s*\{([^}]*)\}/g)].map(([, rule = '']) => rule));
  expect(rules.length).toBeGreaterThan(6);
  const used = new Set(rules.flatMap((rule) => [...rule.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)));
  const registered = [...css.matchAll(/@property (--[\w-]+) \{\s*syntax: '<color>';\s*inherits: true;/g)].map(([, name]) => name);
  expect([...used].filter((name) => !registered.includes(name))).toEqual([]);
  expect(rules.filter((rule) => rule.includes('light-dark('))).toEqual([]);
});
