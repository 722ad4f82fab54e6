import type { EventBody, Order, RequestResult } from '@bellhop/schema';
import fc from 'fast-check';
import type { Paper } from '../paper/paper.ts';

/** Something that may happen next, chosen when the conversation stands there: it depends on what waits. */
export type Happening = (paper: Paper, buttons: readonly string[]) => EventBody | 'timePasses';

const words = [
  'how much',
  '多少钱',
  'ราคาเท่าไหร่',
  'ile to kosztuje',
  'yes',
  'no',
  '1',
  '2',
  '5',
  '',
  'cancel my order A1',
  'talk to a person',
  'my number is 081 234 5678',
  'lin@example.com',
  'tomorrow',
  '31/12',
  '🙂🙂',
  'a'.repeat(300),
  'constructor',
  '__proto__',
  'menu',
  'skip',
];

const order = (status: Order['status']): Order => ({
  number: 'A1',
  status,
  total: '฿590',
  items: ['Linen shirt'],
  tracking: status === 'shipped' ? 'TH204' : null,
  placedAt: '2026-01-04T10:00:00.000Z',
});

const results: RequestResult[] = [
  { kind: 'failed', code: 'timeout', detail: '' },
  { kind: 'failed', code: 'unreachable', detail: 'no route' },
  { kind: 'http', status: 200, body: { id: 7, list: [1, 2] } },
  { kind: 'http', status: 404, body: 'nothing here' },
  { kind: 'http', status: 500, body: null },
  { kind: 'ai', text: 'We open at nine.', cost: null },
  { kind: 'ai', text: null, cost: null },
  { kind: 'products', products: [] },
  {
    kind: 'products',
    products: [
      { id: 'shirt', names: { en: 'Linen shirt' }, price: '฿590', url: '', image: '', stock: null },
    ],
  },
];

const says = (text: string, button: string | null = null): EventBody => ({
  type: 'customerMessage',
  text,
  button,
  attachments: [],
});

/** One of the buttons that are there. */
export const arbitraryPress = fc.nat(9).map((index): Happening => (_paper, buttons) => {
  const button = buttons[index % Math.max(1, buttons.length)];
  return button === undefined ? says('hello') : says(button, button);
});

/** Anything that can happen in a conversation, also twice and too late. */
export const arbitraryHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...words).map(
      (text): Happening =>
        () =>
          says(text),
    ),
  },
  {
    weight: 4,
    arbitrary: arbitraryPress,
  },
  {
    weight: 1,
    arbitrary: fc.constant<Happening>(() => ({
      type: 'customerMessage',
      text: '',
      button: null,
      attachments: [{ kind: 'image', url: 'https://shop.example/photo.jpg' }],
    })),
  },
  { weight: 3, arbitrary: fc.constant<Happening>(() => 'timePasses') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...results).map((result): Happening => ({ requests }) => ({
      type: 'resultArrived',
      wait: requests[0]?.wait ?? 'nothing',
      result,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Happening>(({ state }) => ({
      type: 'timerFired',
      timer: 'gone',
      wait: state.position?.wait ?? 'gone',
      trigger: null,
      occurrence: null,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('tookOver' as const, 'replied' as const, 'closed' as const)
      .map((action): Happening => () => ({ type: 'agentActed', action, agent: 'Mali' })),
  },
  { weight: 2, arbitrary: fc.constant<Happening>(() => ({ type: 'returnedToBot' })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('unpaid' as const, 'paid' as const, 'shipped' as const, 'delivered' as const)
      .map((status): Happening => ({ orders }) => ({
        type: 'orderChanged',
        order: order(status),
        before: orders[0]?.status ?? null,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Happening>(({ now }) => ({
      type: 'cartChanged',
      cart: { id: 'c', items: ['Linen shirt'], total: '฿590', url: null, at: now },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('vip', 'new').map((tag): Happening => () => ({
      type: 'tagAdded',
      tag,
      by: 'person',
      depth: 0,
    })),
  },
);
