import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(scanJson(JSON.stringify(value, null, indent))).toEqual({ ok: true });
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b":',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
      '\t"\u0001"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        const scanned = scanJson(text);
        if (!scanned.ok && scanned.fault === 'duplicateKey') return;
        expect([text, scanned.ok]).toEqual([text, parses(text)]);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['{"a": 1,\n  "b": }', 2, 8],
    ['{"a": 1', 1, 8],
    ['[1, 2,]', 1, 7],
    ['{"a": 1}\n{', 2, 1],
    ['', 1, 1],
    ['{"a" 1}', 1, 5],
  ])('says where %j breaks off', (text, line, column) => {
    expect(scanJson(text)).toEqual({ ok: false, fault: 'broken', place: { line, column } });
  });

  it('finds a key that stands twice in one object, also when it is written differently', () => {
    const text = '{"nodes": {\n  "a": [{"x": 1}, {"x": 1, "\\u0078": 2}]\n}}';
    expect(scanJson(text)).toMatchObject({
      fault: 'duplicateKey',
      key: 'x',
      path: 'nodes.a.1.x',
      place: { line: 2 },
    });
  });

  it('stops before anything can go too deep', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(scanJson(deep)).toMatchObject({ fault: 'tooDeep' });
  });
});
