import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--bh-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const themes = {
  light: tokensOf(':root'),
  dark: tokensOf(":root[data-mantine-color-scheme='dark']"),
};

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'panel', 'sunken'];
const shelves = ['when', 'decide', 'say', 'customer', 'people', 'flow', 'connect'];
const texts: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'brand'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...shelves.flatMap((shelf): [string, string][] => [
    [shelf, `${shelf}-soft`],
    [shelf, 'panel'],
  ]),
  ...['ok', 'warn', 'bad'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    [tone, 'panel'],
    ['ink-2', `${tone}-soft`],
  ]),
  ['brand', 'brand-soft'],
  ['ink-2', 'brand-soft'],
  ['ink', 'bubble'],
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-hover'],
  ['bad-ink', 'bad'],
  ['bad-ink', 'bad-hover'],
  ['bubble-me-ink', 'bubble-me'],
];

describe.each(Object.entries(themes))('the %s theme', (_, tokens) => {
  const color = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token ${name}`);
    return value;
  };

  it.each(texts)('can be read: %s on %s', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('shows where an input ends on %s', (ground) => {
    expect(contrast(color('line-input'), color(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('has the same colours in both themes', () => {
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
});
