import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {kinds} from './plugin/kinds';

const tokens = readFileSync(path.join(__dirname, '../css/tokens.css'), 'utf8');
const code = readFileSync(path.join(__dirname, 'code.css'), 'utf8');

/** @returns the code tokens of a block: name to colour */
function palette(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/--dva-code-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
}
const darkAt = tokens.indexOf("[data-theme='dark'] {");
const themes = {light: palette(tokens.slice(0, darkAt)), dark: palette(tokens.slice(darkAt))};

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of code', () => {
  it('are measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
  it.each(Object.entries(themes))('are all there in the %s theme', (_, colours) => {
    expect([...colours.keys()].sort()).toEqual(['bg', 'line-bg', 'text', ...Object.values(kinds)].sort());
  });
  it.each(
    Object.entries(themes).flatMap(([theme, colours]) =>
      ['text', ...Object.values(kinds)].flatMap((kind) => ['bg', 'line-bg'].map((ground) => [kind, ground, theme, colours.get(kind) ?? '', colours.get(ground) ?? ''] as const)),
    ),
  )('%s on %s in the %s theme has a contrast of 4.5:1', (_kind, _ground, _theme, colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(Object.entries(kinds))('class c-%s takes the token of %s', (letter, name) => {
    expect(code).toMatch(new RegExp(`\\.c-${letter} \\{\\s+color: var\\(--dva-code-${name}\\);`));
  });
});
