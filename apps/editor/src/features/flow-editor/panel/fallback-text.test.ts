import { describe, expect, it } from 'vitest';
import { fallbacksIn, withFallback } from './fallback-text.ts';

describe('what is said where a variable is empty', () => {
  it('is read out of the text, each variable once', () => {
    expect(fallbacksIn('Hi {{ name | default: "you" }}, {{name}} and {{ size|upcase }}')).toEqual([
      { name: 'name', instead: 'you' },
      { name: 'size', instead: '' },
    ]);
    expect(fallbacksIn('no variables, {{ }}')).toEqual([]);
  });

  it('is written into the text, wherever the variable stands, and taken out again', () => {
    const text = 'Hi {{ name }}, {{size}} for {{name | upcase}}';
    const filled = withFallback(text, { name: 'name', instead: 'you' });
    expect(filled).toBe(
      'Hi {{ name | default: "you" }}, {{size}} for {{name | default: "you" | upcase}}',
    );
    expect(withFallback(filled, { name: 'name', instead: '' })).toBe(text);
    expect(withFallback(filled, { name: 'name', instead: 'friend' })).toContain('"friend"');
  });

  it('never breaks the placeholder that it stands in', () => {
    const filled = withFallback('Hi {{ name }}', { name: 'name', instead: 'the "{one}"' });
    expect(filled).toBe('Hi {{ name | default: "the one" }}');
    expect(fallbacksIn(filled)).toEqual([{ name: 'name', instead: 'the one' }]);
  });
});
