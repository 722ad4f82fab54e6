import { templateFilters } from '@bellhop/nodes/contract';
import { expect, it } from 'vitest';
import { renderTemplate } from './render-template.ts';

it.each([...templateFilters])('has the filter %s, which the check of a flow takes', (name) => {
  let message = '';
  try {
    renderTemplate(`{{ word | ${name} }}`, { word: 'a' });
  } catch (error) {
    message = error instanceof Error ? error.message : '';
  }
  // A filter may want arguments; what must not happen is that nobody knows it.
  expect(message).not.toContain('undefined filter');
});

it('sends no half of a text when a filter is not known', () => {
  expect(() => renderTemplate('Hi {{ word | nosuchfilter }}', { word: 'a' })).toThrow(
    'nosuchfilter',
  );
});

it.each(['size', 'first', 'last'])(
  'a variable may be called %s, and is empty until set',
  (name) => {
    const template = `Your size: {{ ${name} }}.`;
    expect(renderTemplate(template, { other: 'a' })).toBe('Your size: .');
    expect(renderTemplate(template, { [name]: 'XL' })).toBe('Your size: XL.');
  },
);
