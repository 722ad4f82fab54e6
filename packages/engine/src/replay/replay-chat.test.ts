import type { FlowDocument } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile-flow.ts';
import { letTimePass } from '../paper/let-time-pass.ts';
import { blankPaper } from '../paper/paper.ts';
import { play, type PlayedTurn, type Scene } from '../paper/play.ts';
import { arbitraryFlows } from '../testing/arbitrary-flow.ts';
import { arbitraryHappening, type Happening } from '../testing/arbitrary-happening.ts';
import { flow, handOff, keywords, reply, step, says } from '../testing/build-flow.ts';
import { pastOf } from '../testing/past-of.ts';
import { shopClock } from '../facts/shop-clock.ts';
import { answeredBy } from './answered-by.ts';
import { groupChanges } from './group-changes.ts';
import { playChat } from './play-chat.ts';
import { judgeChat, replayChat, type ReplayStage } from './replay-chat.ts';
import { replayPrograms } from './replay-programs.ts';

const compiled = (document: FlowDocument) => compileFlow({ version: `${document.id}@1`, document });

function sceneOf(documents: readonly FlowDocument[]): Scene {
  const program = { live: documents.map(compiled), pinned: () => undefined, release: 'r1' };
  return {
    program,
    customer: { id: 'c1', name: 'Lin' },
    locale: 'en',
    spoken: ['en'],
    agentsOnline: 0,
    channel: { key: 'demo', name: 'Demo' },
    messagesBefore: 0,
    clock: () => ({ localTime: { hour: 10, minute: 0, weekday: 1 } }),
  };
}

function tell(documents: readonly FlowDocument[], happenings: readonly Happening[]): PlayedTurn[] {
  const scene = sceneOf(documents);
  let paper = blankPaper('2026-01-05T10:00:00.000Z');
  const all: PlayedTurn[] = [];
  for (const happening of happenings) {
    const sent = all.flatMap(({ transition }) => transition.effects);
    const last = sent.findLast((effect) => effect.type === 'sendMessage');
    const body = happening(paper, last?.buttons.map(({ id }) => id) ?? []);
    const tomorrow = new Date(Date.parse(paper.now) + 86_400_000).toISOString();
    const turns =
      body === 'timePasses' ? letTimePass(scene, paper, tomorrow).turns : play(scene, paper, body);
    all.push(...turns);
    paper = turns.at(-1)?.paper ?? { ...paper, now: body === 'timePasses' ? tomorrow : paper.now };
  }
  return all;
}

/** One of the shop's flows as a draft. */
function stageOf(documents: readonly FlowDocument[], draft: FlowDocument): ReplayStage {
  const version = `draft:${draft.id}`;
  const flows = Object.fromEntries(documents.map(({ id }) => [id, `${id}@1`]));
  const programOf = replayPrograms(compileFlow({ version, document: draft }), {
    releases: { r1: { flows, running: null, canary: {} } },
    versions: new Map(documents.map((document) => [`${document.id}@1`, compiled(document)])),
    live: [],
    order: documents.map(({ id }) => id),
  });
  return { flow: draft.id, version, programOf };
}

describe('a replay against the version that ran', () => {
  const anything = fc.array(arbitraryHappening, { minLength: 1, maxLength: 10 });

  it('is the same, whatever the flows are and whatever happened', () => {
    fc.assert(
      fc.property(arbitraryFlows, anything, fc.nat(3), (documents, happenings, which) => {
        const draft = documents[which % documents.length];
        if (draft === undefined) return;
        const chat = pastOf('chat', tell(documents, happenings), 'r1');
        const stage = stageOf(documents, draft);
        expect(judgeChat(chat, stage)).toEqual({ result: 'same', change: null });
        const { turns, result } = replayChat(chat, stage);
        expect(result).toBe('same');
        for (const { past, event, transition } of turns) {
          expect(event).toEqual(past.event);
          // Versions apart it is the stored trace.
          const told = JSON.stringify(transition.trace).replaceAll(stage.version, `${draft.id}@1`);
          expect(told).toBe(JSON.stringify(past.trace));
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});

const shop = flow(
  'shop',
  [
    keywords('onOrder', ['order']),
    reply('status', 'On its way.', ['Thanks']),
    keywords('onPrice', ['price'], {}),
    reply('price', '59 THB.'),
    step('wait', 'wait', { until: 'time', minutes: 90, atLeast: 0, time: '' }),
    reply('later', 'Still there?'),
    handOff('person'),
  ],
  [
    ['onOrder', 'then', 'status'],
    ['onPrice', 'then', 'price'],
    ['price', 'then', 'wait'],
    ['wait', 'then', 'later'],
  ],
);

const chatOf = (id: string, ...texts: string[]) => {
  const says_ = texts.map((text): Happening =>
    text === '…' ? () => 'timePasses' : () => says(text).body,
  );
  return pastOf(id, tell([shop], says_), 'r1');
};
const orders = chatOf('orders', 'my order');
const prices = chatOf('prices', 'price?', '…');

const rewired = (changes: Partial<FlowDocument>) => stageOf([shop], { ...shop, ...changes });
const withStep = (node: FlowDocument['nodes'][string]) =>
  rewired({ nodes: { ...shop.nodes, [node.id]: node } });

describe('a replay against a draft', () => {
  const e0 = { id: 'e0', from: { node: 'onOrder', exit: 'then' }, to: { node: 'person' } };
  const toPerson = rewired({ edges: { ...shop.edges, e0 } });

  it('names the step that is reached instead', () => {
    const verdict = judgeChat(orders, toPerson);
    expect(verdict).toMatchObject({
      result: 'changed',
      change: {
        kind: 'step',
        turn: 0,
        step: 1,
        expected: { flow: 'shop', node: 'status' },
        reached: { flow: 'shop', node: 'person' },
        said: { before: ['On its way.'], after: ['One moment.'] },
      },
    });
    expect(judgeChat(prices, toPerson).result).toBe('same');
  });

  it('names the step that says something else', () => {
    const { change } = judgeChat(orders, withStep(reply('status', 'Tomorrow.', ['Thanks'])));
    expect(change).toMatchObject({ kind: 'reply', reached: { node: 'status' } });
  });

  it('names what is not answered any more', () => {
    const { change } = judgeChat(orders, withStep(keywords('onOrder', ['parcel'])));
    expect(change).toMatchObject({ kind: 'step', expected: { node: 'status' }, reached: null });
  });

  it('tells that a wait is over at another time', () => {
    const wait = step('wait', 'wait', { until: 'time', minutes: 30, atLeast: 0, time: '' });
    const { change } = judgeChat(prices, withStep(wait));
    expect(change).toMatchObject({ kind: 'time', turn: 0, reached: { node: 'wait' } });
  });

  it('takes a step that fails for an error', () => {
    const broken = { ...reply('status', ''), type: 'no-such-step' };
    expect(judgeChat(orders, withStep(broken))).toMatchObject({
      result: 'error',
      change: { kind: 'failed', reached: { node: 'status' } },
    });
  });

  it('carries on who has the chat after the first difference', () => {
    const { turns } = replayChat(chatOf('more', 'my order', 'price?'), toPerson);
    expect(turns.map(({ transition }) => transition.trace.outcome)).toEqual([
      'handedOff',
      'ownedByPerson',
    ]);
    expect(turns[1]?.event.facts.owner).toBe('waiting');
  });

  it('puts together what changed alike, the most first', () => {
    const chats = [orders, prices, chatOf('orders2', 'order, please')];
    const groups = groupChanges(
      chats.map((chat) => ({ id: chat.id, verdict: judgeChat(chat, toPerson) })),
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ chats: ['orders', 'orders2'], change: { kind: 'step' } });
  });
});

describe('a chat from a file', () => {
  const live = [compiled(shop)];
  const said = (text: string, at: string | null) => ({ text, at });

  it('takes place at its own times: what waits goes on in between', () => {
    const times = ['2026-03-01T09:00:00.000Z', '2026-03-01T12:00:00.000Z'] as const;
    const chat = {
      id: 'x',
      locale: 'en',
      said: [said('price?', times[0]), said('order', times[1])],
    };
    const clock = (at: string) =>
      shopClock({ timeZone: 'Asia/Bangkok', hours: [], holidays: [] }, at);
    const { turns } = playChat(chat, { live, clock });
    expect(turns.map(({ event: { at, body } }) => [at, body.type])).toEqual([
      [times[0], 'customerMessage'],
      ['2026-03-01T10:30:00.000Z', 'timerFired'],
      [times[1], 'customerMessage'],
    ]);
    expect(turns[0]?.event.facts.localTime.hour).toBe(16);
  });

  it('without times is at noon, all at once', () => {
    const chat = { id: 'x', locale: 'en', said: [said('price?', null), said('order', null)] };
    const { turns } = playChat(chat, { live });
    expect(turns.map(({ event }) => event.at.slice(11, 16))).toEqual(['12:00', '12:00']);
  });
});

describe('what two versions make of the same chats', () => {
  const before = rewired({});
  const after = withStep(reply('status', 'Tomorrow.', ['Thanks']));

  it('is told as a replay is, whichever version had answered them', () => {
    const [verdict] = [orders].map((chat) => judgeChat(answeredBy(chat, before), after));
    expect(verdict).toMatchObject({
      result: 'changed',
      change: { kind: 'reply', said: { before: ['On its way.'], after: ['Tomorrow.'] } },
    });
    const back = judgeChat(answeredBy(orders, after), before);
    expect(back.change?.said).toEqual({ before: ['Tomorrow.'], after: ['On its way.'] });
  });

  it('is nothing where both are the same', () => {
    const anything = fc.array(arbitraryHappening, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(arbitraryFlows, anything, (documents, happenings) => {
        const [draft] = documents;
        if (draft === undefined) return;
        const stage = stageOf(documents, draft);
        const chat = pastOf('chat', tell(documents, happenings), 'r1');
        expect(judgeChat(answeredBy(chat, stage), stage).result).toBe('same');
      }),
      { numRuns: 50 },
    );
  });
});
