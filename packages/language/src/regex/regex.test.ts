import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkPattern } from './check-pattern.ts';
import { createPattern } from './create-pattern.ts';

describe('checkPattern', () => {
  test.each([
    '',
    'refund|money back',
    '订单号?\\s*[:：]?\\s*(\\d{6,})',
    '(?<order>[A-Z]{2}\\d+)',
    '\\p{Thai}+',
    '[\\u4e00-\\u9fff]{2,}',
    '\\/start',
    '[(?=]',
    '\\(?=',
    '(a+)+$',
    '(a|aa)+$',
  ])('%s may be used', (source) => {
    expect(checkPattern(source)).toEqual({ ok: true });
    expect(createPattern(source)).not.toBeNull();
  });

  test.each([
    ['(a', 'regex.syntax', 'missing closing )', undefined],
    ['a)b', 'regex.syntax', 'unexpected )', undefined],
    ['ok[z-a]', 'regex.syntax', 'invalid character class range: z-a', 3],
    ['ab**', 'regex.syntax', 'invalid nested repetition operator: **', 2],
    ['*', 'regex.syntax', 'missing argument to repetition operator', undefined],
    ['a\\', 'regex.syntax', 'trailing backslash at end of expression', undefined],
    ['a(?>b)', 'regex.syntax', 'invalid or unsupported Perl syntax: (?>', 1],
    ['(a)\\1', 'regex.backReference', '\\1', 3],
    ['(?<x>a)\\k<x>', 'regex.backReference', '\\k', 7],
    ['a(?=b)', 'regex.lookAround', '(?=', 1],
    ['(?<!a)b', 'regex.lookAround', '(?<!', 0],
    ['a'.repeat(501), 'regex.tooLong', '501', undefined],
    ['a{1001}', 'regex.tooBig', 'invalid repeat count: {1001}', 1],
    ['(a{100}){100}', 'regex.tooBig', 'invalid repeat count: {100}', 2],
    ['.{1000}.{1000}', 'regex.tooBig', '2002', undefined],
  ])('%s may not: %s', (source, code, detail, position) => {
    const expected = { ok: false, code, detail, ...(position !== undefined && { position }) };
    expect(checkPattern(source)).toEqual(expected);
    expect(createPattern(source)).toBeNull();
  });

  test('takes any string, and agrees with createPattern', () => {
    const pieces = fc.constantFrom(
      ...Array.from('ab(){}[]|*+?.^$\\1:=!<>,-p😀錢'),
      '(?',
      '{2}',
      '\uD83D',
    );
    const sources = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(sources, fc.string({ unit: 'binary' }), (source, text) => {
        const pattern = createPattern(source);
        expect(pattern !== null).toBe(checkPattern(source).ok);
        const match = pattern?.find(text);
        if (match) expect(text.slice(match.span.start, match.span.end)).toBe(match.text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('createPattern', () => {
  test('finds the first match with its groups', () => {
    const pattern = createPattern('(?<letters>[a-z]{2})(x)?(\\d+)');
    expect(pattern?.find('😀 order PL123 and DE4')).toEqual({
      span: { start: 9, end: 14 },
      text: 'PL123',
      groups: [
        { name: 'letters', text: 'PL' },
        { name: '3', text: '123' },
      ],
    });
    expect(pattern?.find('nothing')).toBeNull();
  });

  test('can tell capital letters apart', () => {
    expect(createPattern('łódź', { ignoreCase: true })?.find('ŁÓDŹ')?.text).toBe('ŁÓDŹ');
    expect(createPattern('łódź', { ignoreCase: false })?.find('ŁÓDŹ')).toBeNull();
  });

  test('looks at the text as written', () => {
    expect(createPattern('钱')?.find('錢')).toBeNull();
    expect(createPattern('^.$')?.find('😀')?.span).toEqual({ start: 0, end: 2 });
  });

  test('passes over empty matches', () => {
    expect(createPattern('b*')?.find('aab')?.text).toBe('b');
    expect(createPattern('b*')?.find('aaa')).toBeNull();
    expect(createPattern('')?.find('a')).toBeNull();
    expect(createPattern('(?:.*z)?')?.find('a'.repeat(30_000))).toBeNull();
  });

  test('looks at the first 5,000 characters only', () => {
    const pattern = createPattern('b|\uDE00$');
    expect(pattern?.find(`${'a'.repeat(4_999)}b`)).not.toBeNull();
    expect(pattern?.find(`${'a'.repeat(5_000)}b`)).toBeNull();
    expect(createPattern('.$')?.find(`${'a'.repeat(4_999)}😀`)?.span).toEqual({
      start: 4_998,
      end: 4_999,
    });
  });
});

describe('big patterns', () => {
  test('look at less of a long text, ordinary ones at all of it', () => {
    const far = (source: string, units: number) =>
      createPattern(source)?.find(`${' '.repeat(units)}#`)?.span.end;
    expect(far('[a-z]{0,90}#', 4_999)).toBeUndefined();
    expect(far('[a-z]{0,45}#', 4_999)).toBe(5_000);
    expect(far('[a-z]{0,100}#', 2_000)).toBe(2_001);
    expect(far('[a-z]{0,340}#', 700)).toBe(701);
    expect(far('[a-z]{0,340}#', 750)).toBeUndefined();
  });

  test.each([690, 720, 990])('may still match %i characters when they ask for them', (count) => {
    const text = 'a'.repeat(count);
    expect(createPattern(`a{${String(count)}}`)?.find(`${text}b`)?.text).toBe(text);
  });
});

describe('hostile patterns', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each([
    '(a+)+$',
    '(a|aa)+$',
    '(a*)*b',
    '(.*a){20}z',
    '([a-z]+)*\\d',
    '(x+x+)+y',
    '(?:a?){200}a{200}z',
    '(?:a|b)*a(?:a|b){300}c',
  ])('%s reads every character a few times only', (source) => {
    const pattern = createPattern(source);
    const text = `${'a'.repeat(30_000)}!`;
    const spies = [
      vi.spyOn(String.prototype, 'charCodeAt'),
      vi.spyOn(String.prototype, 'codePointAt'),
    ];
    pattern?.find(text);
    const reads = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    vi.restoreAllMocks();
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(10 * 5_000);
  });
});
