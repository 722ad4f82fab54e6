import { flowVariableSchema } from '@bellhop/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { variableName } from './variable-name.ts';

it.each([
  ['Order number', 'order_number'],
  ['order-number ', 'order_number_'],
  ['Kwota złotych', 'kwota_zlotych'],
  ['Número', 'numero'],
  ['{{ order.no }}', 'order_no_'],
  ['2nd size', 'nd_size'],
  ['size 2', 'size_2'],
  ['!?', ''],
  ['x'.repeat(50), 'x'.repeat(40)],
])('%s becomes %s', (typed, name) => {
  expect(variableName(typed)).toEqual({ ok: true, name });
});

it.each(['เบอร์โทร', '订单号', 'заказ', 'size ไซซ์', 'กี'])(
  '%s is refused, not cut to pieces',
  (typed) => {
    expect(variableName(typed)).toEqual({ ok: false });
  },
);

it('gives names that a flow takes, and typing on does not change them', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = variableName(typed);
      if (!read.ok || read.name === '') return;
      expect(flowVariableSchema.shape.name.safeParse(read.name).success).toBe(true);
      expect(variableName(read.name)).toEqual(read);
    }),
  );
});
