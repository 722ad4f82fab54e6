import { describe, expect, it } from 'vitest';
import { contactReasons, understoodSchema } from './understood.ts';

const span = { start: 0, end: 3 };
const stored = {
  version: null,
  language: 'pl',
  intent: null,
  faq: null,
  sentiment: { label: 'neutral', score: 0, because: [] },
  contacts: [{ kind: 'phone', value: '+48600700800', span }],
  person: null,
};

describe('a stored reading', () => {
  it('stays valid and the same when it was kept before it gave reasons', () => {
    expect(understoodSchema.parse(stored)).toEqual(stored);
  });

  it.each(contactReasons)('may give the reason %s', (because) => {
    const reading = {
      ...stored,
      languageShare: 0.87,
      contacts: [{ kind: 'phone', value: '+48600700800', span, because }],
      recognised: [{ kind: 'orderNumber', span, because }],
    };
    expect(understoodSchema.parse(reading)).toEqual(reading);
  });

  it('has no place for what a recognised number says', () => {
    const number = { kind: 'bankCard', span, because: 'bankCard.luhn', value: '4111111111111111' };
    const { recognised } = understoodSchema.parse({ ...stored, recognised: [number] });
    expect(recognised).toEqual([{ kind: 'bankCard', span, because: 'bankCard.luhn' }]);
  });
});
