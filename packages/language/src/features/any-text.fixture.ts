import fc from 'fast-check';

/** Any sequence of UTF-16 units, well formed or not, and texts of the kind that customers write. */
export const anyText = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('aAzéłŁßﬁ½ＡｶﾞàÀ錢钱退货多แเนม้ําย่ที่๑０①😀👍👩 .?!'),
      ...['\u0301', '\u200D', '\u200B', '\uFE0F', '\u{1F3FD}', '\n', '\uD83D', '\uDE00', '\u05D0'],
      ...['return ', 'paczka ', 'refund', '退款', 'คืนเงิน', '__proto__', 'constructor'],
    ),
    maxLength: 40,
  }),
);
