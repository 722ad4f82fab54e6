import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipsIn, renamedChip } from './chips-in.ts';

describe('the variables of a text as chips', () => {
  it('cover the braces, the filters and the fallback', () => {
    const text = 'Hi {{ name | default: "you" | upcase }}, {{size}}!';
    const chips = chipsIn(text);
    expect(chips.map(({ name, instead, filters }) => [name, instead, filters])).toEqual([
      ['name', 'you', 'upcase'],
      ['size', '', ''],
    ]);
    expect(chips.map(({ from, to }) => text.slice(from, to))).toEqual([
      '{{ name | default: "you" | upcase }}',
      '{{size}}',
    ]);
  });

  it('leave what is no variable as letters that can be mended', () => {
    expect(chipsIn('{{ }} {{ 1x }} {{ name {% if a %} {"a": {"b": 1}} { name } {{ a b }}')).toEqual(
      [],
    );
    expect(chipsIn('{"a": {"b": {{ x }}}}').map(({ name }) => name)).toEqual(['x']);
  });

  it('never overlap and end where their braces do', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      ' ',
      'a',
      'b.c',
      '|',
      'default:',
      '"',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { from, to } of chipsIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text.slice(from, to)).toMatch(/^\{\{[^{}]+\}\}$/);
          end = to;
        }
      }),
    );
  });

  it('get another variable without losing the fallback', () => {
    expect(renamedChip('{{ name | default: "you" }}', 'customer.name')).toBe(
      '{{ customer.name | default: "you" }}',
    );
    expect(renamedChip('{{-a-}}', 'b')).toBe('{{-b-}}');
  });
});
