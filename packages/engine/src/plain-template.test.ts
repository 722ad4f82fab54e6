import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillPlain, readPlain } from './plain-template.ts';
import { renderTemplate } from './render-template.ts';

const scope = {
  customer: { name: 'Ann', fields: { size: 'L', none: null, list: [1, 2] } },
  total: 12.5,
  huge: 1e21,
  tiny: 1e-7,
  zero: 0,
  yes: true,
  no: false,
  nothing: null,
  empty_text: '',
  price: '99 zł',
  braces: '{{ total }}',
  list: ['a', 'b'],
};

it.each([
  ['Hi {{ customer.name }}!', 'Hi Ann!'],
  ['{{customer.name}}{{ total }}', 'Ann12.5'],
  ['{{ customer.fields.none }}{{ nobody }}{{ nobody.name }}{{ total.name }}', ''],
  ['{{ customer.constructor }}{{ __proto__ }}{{ toString }}', ''],
  ['{{ braces }} 50% {off}', '{{ total }} 50% {off}'],
])('%s is filled without an interpreter', (template, filled) => {
  expect(fillPlain(readPlain(template) ?? ['it is not plain'], scope)).toBe(filled);
});

it.each([
  '{{ name | upcase }}',
  '{{- name }}',
  '{{ list[0] }}',
  '{{ list.size }}',
  '{{{ name }}}',
  '{% if name %}',
  '{{ name',
  "{{ 'a' }}",
  '{{ true }}',
])('%s is for the interpreter', (template) => {
  expect(readPlain(template)).toBeNull();
});

it.each(['{{ list }}', '{{ customer }}', '{{ price.length }}', '{{ list.length }}'])(
  'how the value of %s is written is for the interpreter',
  (template) => {
    expect(fillPlain(readPlain(template) ?? ['it is not plain'], scope)).toBeNull();
  },
);

it('says what the interpreter says', () => {
  const names = ['customer', 'name', 'fields', 'size', 'list', 'length', 'nobody', 'first'];
  const name = fc.constantFrom(...Object.keys(scope), ...names);
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  const space = fc.constantFrom('', ' ', '\n');
  const placeholder = fc
    .tuple(space, path, space)
    .map(([before, inner, after]) => `{{${before}${inner}${after}}}`);
  const text = fc.string({ unit: fc.constantFrom(...'ab {}%|-. ส钱') });
  const template = fc.array(fc.oneof(placeholder, text)).map((parts) => parts.join(''));
  let plain = 0;
  fc.assert(
    fc.property(template, (written) => {
      const pieces = readPlain(written);
      const filled = pieces === null ? null : fillPlain(pieces, scope);
      if (filled === null) return;
      plain += 1;
      // What follows makes it one for the interpreter, and says nothing.
      expect(filled).toBe(renderTemplate(`${written}{{ '' }}`, scope));
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(500);
});
