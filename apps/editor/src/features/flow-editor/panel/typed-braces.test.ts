import { describe, expect, it } from 'vitest';
import { typedBraces } from './typed-braces.ts';

describe('braces before the caret', () => {
  it('open the list, and what follows them narrows it down', () => {
    expect(typedBraces('Hi {{', 5)).toEqual({ start: 3, end: 5, query: '' });
    expect(typedBraces('Hi {{ cust', 10)).toEqual({ start: 3, end: 10, query: 'cust' });
    expect(typedBraces('您好 ｛｛姓名', 7)).toEqual({ start: 3, end: 7, query: '姓名' });
  });

  it('take closing braces that stand there along', () => {
    expect(typedBraces('Hi {{ }}!', 5)).toEqual({ start: 3, end: 8, query: '' });
  });

  it('are none in a text without them, behind a whole placeholder, or inside of one', () => {
    expect(typedBraces('Hi {', 4)).toBeNull();
    expect(typedBraces('Hi {{ name }} and', 17)).toBeNull();
    expect(typedBraces('Hi {{ name }}', 10)).toBeNull();
  });
});
