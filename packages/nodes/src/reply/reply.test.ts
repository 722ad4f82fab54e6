import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../contract/node-definition.ts';
import { definition } from './definition.ts';

const context: CheckContext = {
  locales: ['en', 'th'],
  defaultLocale: 'en',
  kind: 'conversation',
  intents: null,
};
const old = {
  text: { en: 'Which size?', th: 'ไซซ์ไหนคะ' },
  quickReplies: [
    { id: 's', label: { en: 'Small', th: 'เล็ก' } },
    { id: 'm', label: { en: 'Medium', th: 'กลาง' } },
  ],
};
const now = definition.config.parse(definition.migrations[1]?.(old));
const problems = (change: Partial<typeof now>) =>
  definition
    .check({ ...now, ...change }, context)
    .map(({ code, field, severity }) => [code, field, severity]);

describe('a reply of version 1', () => {
  it('says and asks the same', () => {
    expect(now).toMatchObject({ ...old, shows: 'text', variants: [] });
    expect(definition.exits(now).map(({ id }) => id)).toEqual(['button:s', 'button:m', 'other']);
    expect(problems({})).toEqual([]);
  });

  it('keeps what the editor has added to it', () => {
    expect(definition.migrations[1]?.({ ...old, order: 'first' })).toMatchObject({
      order: 'first',
    });
  });
});

describe('the check of a reply', () => {
  it('finds buttons that look the same to a customer', () => {
    const quickReplies = [
      { id: 's', label: { en: 'Small', th: 'เล็ก' } },
      { id: 'm', label: { en: 'ＳＭＡＬＬ', th: 'กลาง' } },
    ];
    expect(problems({ quickReplies })).toEqual([['sameLabel', 'quickReplies.1.label.en', 'error']]);
  });

  it('takes an empty button away with one click', () => {
    const quickReplies = [...now.quickReplies, { id: 'x', label: { en: ' ' } }];
    const [problem] = definition.check({ ...now, quickReplies }, context);
    expect(problem?.code).toBe('noLabel');
    expect(problem?.fixedConfig).toEqual(now);
  });

  it('asks for the picture and the cards that were promised', () => {
    expect(problems({ shows: 'image' })).toEqual([['noImage', 'image', 'error']]);
    expect(problems({ shows: 'image', image: 'shop.test/a.png' })).toEqual([
      ['badAddress', 'image', 'error'],
    ]);
    expect(problems({ shows: 'image', image: '{{ picture }}' })).toEqual([]);
    expect(problems({ shows: 'cards' })).toEqual([['noCards', 'cards', 'error']]);
    const card = { id: 'c', title: {}, text: {}, image: 'x', url: '', buttons: [] };
    expect(problems({ shows: 'cards', cards: [card] })).toEqual([
      ['noCardTitle', 'cards.0.title.en', 'error'],
      ['badAddress', 'cards.0.image', 'error'],
    ]);
  });

  it('says what is wrong with other wordings', () => {
    const variants = [{ id: 'v', text: { en: 'Size?' } }];
    expect(problems({ variants, order: 'first' })).toEqual([
      ['missingLanguage', 'variants.0.text.th', 'warning'],
      ['unusedWordings', 'order', 'hint'],
    ]);
    expect(problems({ variants: [{ id: 'v', text: {} }] })).toEqual([
      ['emptyWording', 'variants.0.text.en', 'warning'],
    ]);
  });
});
