import { freshState } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow } from './compile-flow.ts';
import type { Program, RunningChats } from './program.ts';
import { flow, keywords, reply, says, step } from './testing/build-flow.ts';
import {
  fires,
  firesOf,
  happens,
  noted,
  order,
  programOf,
  texts,
  timers,
  waitStep,
} from './testing/what-happens.ts';

const remind = flow(
  'remind',
  [
    keywords('ask', ['later']),
    reply('ok', 'I will ask again.'),
    waitStep('pause', 60),
    reply('again', 'Here I am again.'),
  ],
  [
    ['ask', 'then', 'ok'],
    ['ok', 'then', 'pause'],
    ['pause', 'then', 'again'],
  ],
);
const price = flow(
  'price',
  [
    keywords('ask', ['how much'], { canInterrupt: true }),
    reply('size', 'Which size?', ['Small']),
    reply('small', '$5'),
  ],
  [
    ['ask', 'then', 'size'],
    ['size', 'button:small', 'small'],
  ],
);
const shop = programOf(remind, price);

describe('a step that waits for a time', () => {
  it('survives messages that have nothing to do with it, and goes on when its time comes', () => {
    const begun = advance(shop, freshState, says('later'));
    expect(texts(begun)).toEqual(['I will ask again.']);
    expect(timers(begun)[0]?.at).toBe('2026-01-05T11:00:00.000Z');
    const asked = advance(shop, begun.state, says('how much'));
    expect(texts(asked)).toEqual(['Which size?']);
    expect(asked.state.beside).toHaveLength(1);
    const due = advance(shop, asked.state, happens(firesOf(begun), { minutes: 60 }));
    expect(texts(due)).toEqual(['Here I am again.']);
    // The question is still open: the time of another run has not answered it.
    const small = advance(shop, due.state, says('Small', {}, 'small'));
    expect(texts(small)).toEqual(['$5']);
    expect(small.state.beside).toBeUndefined();
  });

  it('ignores a time that comes twice or too late, and says so', () => {
    const begun = advance(shop, freshState, says('later'));
    const due = advance(shop, begun.state, happens(firesOf(begun), { minutes: 60 }));
    const twice = advance(shop, due.state, happens(firesOf(begun), { minutes: 61 }));
    expect(texts(twice)).toEqual([]);
    expect(twice.trace.outcome).toBe('nothingToDo');
    expect(noted(twice)).toEqual(['late']);
    expect(twice.state).toEqual(due.state);
  });

  it('says nothing while a person has the chat, and goes on all the same', () => {
    const begun = advance(shop, freshState, says('later'));
    const facts = { owner: 'human' as const };
    const due = advance(shop, begun.state, happens(firesOf(begun), { minutes: 60, facts }));
    expect(texts(due)).toEqual([]);
    expect(due.trace.steps.at(-1)?.because.map(({ code }) => code)).toContain('personTalks');
    expect(due.state.position).toBeNull();
  });

  it('is given up when the chat is closed by a person or by a flow', () => {
    const begun = advance(shop, freshState, says('later'));
    const closed = advance(
      shop,
      begun.state,
      happens({ type: 'agentActed', action: 'closed', agent: 'Ann' }),
    );
    expect(closed.effects).toContainEqual({ type: 'cancelTimer', id: timers(begun)[0]?.id });
    const bye = flow(
      'bye',
      [
        keywords('ask', ['bye'], { canInterrupt: true }),
        step('end', 'end', { outcome: '', closeChat: true }),
      ],
      [['ask', 'then', 'end']],
    );
    const left = advance(programOf(remind, bye), begun.state, says('bye'));
    expect(left.effects).toContainEqual({ type: 'cancelTimer', id: timers(begun)[0]?.id });
    expect(left.state.position).toBeNull();
  });
});

describe('two questions at once', () => {
  it('cannot be told apart: the newer one replaces the older', () => {
    const later = flow(
      'later',
      [keywords('ask', ['later']), waitStep('pause', 5), reply('like', 'Like it?', ['Yes'])],
      [
        ['ask', 'then', 'pause'],
        ['pause', 'then', 'like'],
      ],
    );
    const both = programOf(later, price);
    const begun = advance(both, freshState, says('later'));
    const asked = advance(both, begun.state, says('how much'));
    const newer = advance(both, asked.state, happens(firesOf(begun), { minutes: 5 }));
    expect(texts(newer)).toEqual(['Like it?']);
    expect(noted(newer)).toEqual(['questionReplaced']);
    expect(newer.state.position?.node).toBe('like');
    expect(newer.state.beside).toBeUndefined();
  });
});

const rate = flow(
  'rate',
  [
    step('delivered', 'order-event', { statuses: ['delivered'], delay: 2880, onlyIfStill: true }),
    reply('ask', 'How do you like order {{ order.number }}?'),
  ],
  [['delivered', 'then', 'ask']],
);

describe('two days after an order has arrived', () => {
  const after = programOf(rate);
  const facts = { orders: [order('paid', 'B-2'), order('delivered')] };
  const arrived = advance(
    after,
    freshState,
    happens({ type: 'orderChanged', order: order('delivered'), before: 'shipped' }, { facts }),
  );

  it('is a time of the order, and nothing is said before', () => {
    expect(texts(arrived)).toEqual([]);
    expect(arrived.trace.outcome).toBe('armed');
    expect(timers(arrived).map(({ id, at }) => [id, at])).toEqual([
      ['l:rate:delivered:B-1', '2026-01-07T10:00:00.000Z'],
    ]);
  });

  it('the customer is asked about that very order, though a newer one is there', () => {
    const due = advance(after, arrived.state, happens(firesOf(arrived), { minutes: 2880, facts }));
    expect(texts(due)).toEqual(['How do you like order B-1?']);
  });

  it('a customer who has sent it back is not asked', () => {
    const sentBack = { orders: [order('returned')] };
    const due = advance(
      after,
      arrived.state,
      happens(firesOf(arrived), { minutes: 2880, facts: sentBack }),
    );
    expect(texts(due)).toEqual([]);
    expect(due.trace.outcome).toBe('nothingToDo');
    expect(due.trace.tried[0]?.because[0]).toMatchObject({ code: 'changedSince', outcome: false });
  });

  it('counts from the day on which it arrived, also when a person had the chat then', () => {
    const owned = { ...facts, owner: 'human' as const };
    const then = advance(
      after,
      freshState,
      happens(
        { type: 'orderChanged', order: order('delivered'), before: 'shipped' },
        { facts: owned },
      ),
    );
    expect(timers(then)).toEqual(timers(arrived));
    const due = advance(after, then.state, happens(firesOf(then), { minutes: 2880, facts }));
    expect(texts(due)).toEqual(['How do you like order B-1?']);
    const talks = advance(
      after,
      then.state,
      happens(firesOf(then), { minutes: 2880, facts: owned }),
    );
    expect(texts(talks)).toEqual([]);
    expect(talks.trace.outcome).toBe('ownedByPerson');
    // What was due is left out for good, and the trace says what and why.
    expect(talks.trace.tried.map(({ node, because }) => [node, because.at(-1)])).toEqual([
      ['delivered', { code: 'personTalks', outcome: null, values: {} }],
    ]);
    expect(timers(talks)).toEqual([]);
  });

  it('nothing is said when the flow is not live any more', () => {
    const due = advance(shop, arrived.state, happens(firesOf(arrived), { minutes: 2880, facts }));
    expect(noted(due)).toEqual(['triggerGone']);
  });

  it('a step of the same id in a silent flow is not meant', () => {
    const copy = { ...rate, id: 'copy', kind: 'silent' as const };
    const both = programOf(rate, copy);
    const [timer] = timers(arrived);
    const due = advance(
      both,
      arrived.state,
      happens(fires(timer ?? failed()), { minutes: 2880, facts }),
    );
    expect(due.trace.steps.map(({ flow: id }) => id)).toEqual(['rate', 'rate']);
  });
});

function failed(): never {
  throw new Error('no timer was set');
}

describe('a cart that is left behind', () => {
  it('is spoken of by its contents, an hour after the last change', () => {
    const cart = flow(
      'cart',
      [
        step('left', 'cart-abandoned', { minutes: 60 }),
        reply('ask', 'Still want {{ cart.items }} ({{ cart.total }})? {{ cart.url }}'),
      ],
      [['left', 'then', 'ask']],
    );
    const live = programOf(cart);
    const holds = (...items: string[]) =>
      happens({
        type: 'cartChanged',
        cart: { id: 'c', items, total: '฿9', url: null, at: '2026-01-05T10:00:00.000Z' },
      });
    const first = advance(live, freshState, holds('hat'));
    const second = advance(live, first.state, holds('hat', 'shirt'));
    expect(timers(second)[0]?.id).toBe(timers(first)[0]?.id);
    const due = advance(live, second.state, happens(firesOf(second), { minutes: 60 }));
    expect(texts(due)).toEqual(['Still want hat, shirt (฿9)? ']);
  });
});

describe('a chat that waits when a new version is published', () => {
  const newer = {
    ...remind,
    nodes: { ...remind.nodes, again: reply('again', 'Here I am, improved.') },
  };
  const published = (choice: RunningChats): Program => ({
    live: [compileFlow({ version: 'remind@2', document: newer })],
    pinned: (version) => shop.live.find((one) => one.version === version),
    running: () => choice,
  });
  const begun = advance(shop, freshState, says('later'));
  const due = (choice: RunningChats) =>
    advance(published(choice), begun.state, happens(firesOf(begun), { minutes: 60 }));

  it('finishes on its own version', () => {
    expect(texts(due('finish'))).toEqual(['Here I am again.']);
  });

  it('moves to the new one where the step is still there', () => {
    const moved = due('move');
    expect(texts(moved)).toEqual(['Here I am, improved.']);
    expect(noted(moved)).toEqual(['moved']);
  });

  it('starts anew: what it waited for is given up', () => {
    const anew = due('restart');
    expect(texts(anew)).toEqual([]);
    expect(noted(anew)).toEqual(['restarted']);
    expect(anew.state.position).toBeNull();
  });
});
