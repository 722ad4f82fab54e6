import { describe, expect, test } from 'vitest';
import {
  isChineseIdentity,
  isIban,
  isNip,
  isPesel,
  isPostalItem,
  isTaiwaneseIdentity,
  isThaiIdentity,
  passesLuhn,
} from './checksums.ts';

// Numbers that their issuers or textbooks publish as examples.
describe.each([
  ['cards', passesLuhn, ['4111111111111111', '5555555555554444', '378282246310005']],
  [
    'accounts',
    isIban,
    ['GB82WEST12345698765432', 'PL61109010140000071219812874', 'DE89370400440532013000'],
  ],
  ['China', isChineseIdentity, ['11010519491231002X']],
  ['Thailand', isThaiIdentity, ['1234567890121']],
  ['Poland', isPesel, ['44051401359', '02070803628']],
  ['taxes of Poland', isNip, ['5261040828', '1234563218']],
  ['Taiwan', isTaiwaneseIdentity, ['A123456789']],
  ['post', isPostalItem, ['RR473124829GB', 'EE123456785TH']],
])('%s', (_name, accepts, examples) => {
  test.each(examples.map((each) => [each]))('%s', (number) => {
    expect(accepts(number)).toBe(true);
  });

  test('any other last digit is wrong', () => {
    for (const number of examples) {
      const place = number.search(/\d\D*$/);
      for (let other = 0; other <= 9; other += 1) {
        const changed = number.slice(0, place) + String(other) + number.slice(place + 1);
        expect([changed, accepts(changed)]).toEqual([changed, changed === number]);
      }
    }
  });

  test('other shapes are wrong', () => {
    for (const text of ['', '1', 'constructor', '😀', 'A', '1'.repeat(50)])
      expect(accepts(text)).toBe(false);
  });
});
