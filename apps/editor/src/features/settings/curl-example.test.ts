import { expect, it } from 'vitest';
import { curlExample } from './curl-example.ts';

it('survives quotes in the text', () => {
  const example = curlExample({ endpoint: 'http://x/v1', secret: 's', text: "What's the price?" });
  expect(example).toContain(`"text":"What'\\''s the price?"`);
  expect(example.split('\n')).toHaveLength(4);
});
