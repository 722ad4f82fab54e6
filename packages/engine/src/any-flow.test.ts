import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { nodeMessages } from '@bellhop/nodes/messages';
import {
  conversationStateSchema,
  effectSchema,
  eventSchema,
  traceSchema,
  type EventBody,
  type FlowDocument,
  type Reason,
  type Trace,
} from '@bellhop/schema';
import { schemaMessages } from '@bellhop/schema/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow } from './compile-flow.ts';
import { stepLimit, threadLimit } from './limits.ts';
import { letTimePass } from './paper/let-time-pass.ts';
import { blankPaper, type Paper } from './paper/paper.ts';
import { play, type PlayedTurn, type Scene } from './paper/play.ts';
import type { Program } from './program.ts';
import { arbitraryFlows, exitsOf } from './testing/arbitrary-flow.ts';
import { arbitraryHappening, type Happening } from './testing/arbitrary-happening.ts';

const monday = '2026-01-05T10:00:00.000Z';

function programOf(documents: readonly FlowDocument[]): Program {
  const live = documents.map((document) => compileFlow({ version: `${document.id}@1`, document }));
  return { live, pinned: () => undefined, release: 'r1', released: () => undefined };
}

function sceneOf(program: Program, agentsOnline: number): Scene {
  return {
    program,
    customer: { id: 'c1', name: 'Lin' },
    locale: 'en',
    spoken: ['en', 'th'],
    agentsOnline,
    channel: { key: 'demo', name: 'Demo' },
    messagesBefore: 0,
    clock: (at) => ({
      localTime: { hour: 10, minute: 0, weekday: 1, day: at.slice(0, 10), offset: 0 },
    }),
  };
}

/** One thing happens: at once, or because a day goes by. */
function happen(scene: Scene, paper: Paper, body: EventBody | 'timePasses') {
  if (body !== 'timePasses') {
    const turns = play(scene, paper, body);
    return { turns, paper: turns.at(-1)?.paper ?? paper };
  }
  const tomorrow = new Date(Date.parse(paper.now) + 86_400_000).toISOString();
  return letTimePass(scene, paper, tomorrow);
}

function buttonsOf(turns: readonly PlayedTurn[]): string[] {
  return turns.flatMap(({ transition }) =>
    transition.effects.flatMap((effect) =>
      effect.type === 'sendMessage' ? effect.buttons.map(({ id }) => id) : [],
    ),
  );
}

/** Everything that a person who reads the trace is told. */
function reasonsIn({ tried, armed = [], steps, notes = [] }: Trace): Reason[] {
  return [...[...tried, ...armed, ...steps].flatMap(({ because }) => because), ...notes];
}

/** Words in every language, and a value for everything that they name. */
function expectWords({ code, nodeType, values }: Reason): void {
  const all = nodeType === undefined ? schemaMessages : nodeMessages;
  for (const [locale, messages] of Object.entries(all)) {
    const path = `${nodeType === undefined ? '' : `${nodeType}.`}reason.${code}`;
    const words = wordAt(messages, path);
    expect(words, `${locale} ${path}`).toBeDefined();
    const named = [...(words ?? '').matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(values), `${locale} ${path}`).toEqual(expect.arrayContaining(named));
  }
}

function wordAt(messages: object, path: string): string | undefined {
  let found: unknown = messages;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return typeof found === 'string' ? found : undefined;
}

function expectSound({ transition, paper }: PlayedTurn, documents: readonly FlowDocument[]): void {
  const { trace, state, effects } = transition;
  expect(traceSchema.parse(trace)).toEqual(trace);
  expect(conversationStateSchema.parse(state)).toEqual(state);
  for (const effect of effects) expect(effectSchema.parse(effect)).toEqual(effect);
  expect(trace.steps.length).toBeLessThanOrEqual(stepLimit + 2);
  expect(state.beside?.length ?? 0).toBeLessThanOrEqual(threadLimit);
  expect(JSON.parse(JSON.stringify(transition))).toEqual(transition);
  for (const reason of reasonsIn(trace)) expectWords(reason);
  // Whoever the chat belongs to, a person's words are never talked over.
  if (transition.trace.outcome === 'ownedByPerson') expect(paper.owner).not.toBe('bot');
  for (const { flow, node, nodeType, outcome } of trace.steps) {
    if (outcome.type !== 'exit') continue;
    const config = documents.find(({ id }) => id === flow)?.nodes[node]?.config ?? {};
    expect(exitsOf(nodeType, config), `${nodeType} left by ${outcome.exit}`).toContain(
      outcome.exit,
    );
  }
}

describe('for any flows of a shop and anything that happens', () => {
  const anything = fc.array(arbitraryHappening, { minLength: 1, maxLength: 12 });

  it('the engine ends or waits, takes declared exits only, and gives the same bytes twice', () => {
    fc.assert(
      fc.property(arbitraryFlows, anything, fc.nat(1), (documents, happenings, agents) => {
        const first = tell(documents, happenings, agents);
        const again = tell(structuredClone(documents), happenings, agents);
        expect(JSON.stringify(again)).toBe(JSON.stringify(first));
      }),
      { numRuns: 1000 },
    );
  }, 180_000);

  it('stored events give the stored transitions again, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(arbitraryFlows, anything, (documents, happenings) => {
        const program = programOf(documents);
        let before = blankPaper(monday).state;
        for (const { event, transition } of tell(documents, happenings, 1)) {
          const state = conversationStateSchema.parse(JSON.parse(JSON.stringify(before)));
          const stored = eventSchema.parse(JSON.parse(JSON.stringify(event)));
          const rerun = advance(program, state, stored);
          expect(JSON.stringify(rerun)).toBe(JSON.stringify(transition));
          before = transition.state;
        }
      }),
      { numRuns: 300 },
    );
  }, 180_000);

  it('is tried with every type of step', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(arbitraryFlows, (documents) => {
        for (const { nodes } of documents)
          for (const { type } of Object.values(nodes)) types.add(type);
      }),
      { numRuns: 300 },
    );
    expect([...types].sort()).toEqual(Object.keys(nodeDefinitions).sort());
  });
});

function tell(documents: FlowDocument[], happenings: Happening[], agents: number): PlayedTurn[] {
  const scene = sceneOf(programOf(documents), agents);
  const told: PlayedTurn[] = [];
  let paper = blankPaper(monday);
  for (const happening of happenings) {
    const came = happen(scene, paper, happening(paper, buttonsOf(told.slice(-3))));
    for (const turn of came.turns) expectSound(turn, documents);
    told.push(...came.turns);
    ({ paper } = came);
  }
  return told;
}
