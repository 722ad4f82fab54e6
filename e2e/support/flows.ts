import { expect } from '@playwright/test';
import { call, query } from './api.ts';
import type { BellhopServer } from './server.ts';

interface FlowStep {
  type: string;
  name: string;
  at: [number, number];
  config: Record<string, unknown>;
}

/** A word that no flow of the demo shop knows. */
export const keyword = 'zebra';

const text = (en: string) => ({ en });

/** The flow that the specs start from: zebra → adults? → answer with buttons → tag → person. */
export const steps = {
  ask: {
    type: 'message',
    name: 'Asks for zebras',
    at: [0, 0],
    config: {
      on: 'keywords',
      keywords: [keyword, 'stripes'],
      mode: 'contains',
      canInterrupt: false,
    },
  },
  decide: {
    type: 'condition',
    name: 'Wants a price?',
    at: [340, 0],
    config: {
      branches: [
        {
          id: 'b1',
          name: 'wants a price',
          match: 'all',
          items: [{ id: 'r1', subject: 'text', operator: 'contains', value: ['giant'] }],
        },
      ],
    },
  },
  tag: {
    type: 'tag-lead',
    name: 'Mark as fan',
    at: [680, 0],
    config: {
      addTags: ['zebra fan'],
      removeTags: [],
      lead: true,
      stage: 'interested',
      scoreChange: 5,
    },
  },
  answer: {
    type: 'reply',
    name: 'Say the price',
    at: [1020, 0],
    config: {
      text: text('Hello {{ customer.name }}, a zebra costs 900.'),
      quickReplies: [{ id: 'buy', label: text('I take it') }],
    },
  },
  other: {
    type: 'reply',
    name: 'Say something nice',
    at: [680, 340],
    config: { text: text('We love zebras too.'), quickReplies: [] },
  },
  bought: {
    type: 'reply',
    name: 'Thank the buyer',
    at: [1360, 0],
    config: { text: text('Version one thanks you.'), quickReplies: [] },
  },
} satisfies Record<string, FlowStep>;

const lines = [
  ['ask', 'then', 'decide'],
  ['decide', 'branch:b1', 'tag'],
  ['decide', 'otherwise', 'other'],
  ['tag', 'then', 'answer'],
  ['answer', 'button:buy', 'bought'],
  ['answer', 'other', 'other'],
] as const;

type Shown = Record<string, unknown> & { nodes: Record<string, object>; edges: object };

/** The document as it stands in an exported file. */
export function flowDocument(name = 'Zebras'): Shown {
  const nodes = Object.entries(steps).map(([id, { type, name: title, at, config }]) => {
    const position = { x: at[0], y: at[1] };
    return [id, { id, type, version: 1, name: title, config, position }];
  });
  const edges = lines.map(([from, exit, to], index) => {
    const id = `e${String(index)}`;
    return [id, { id, from: { node: from, exit }, to: { node: to } }];
  });
  return {
    format: 'bellhop/flow',
    formatVersion: 1,
    id: 'zebras',
    name,
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
    nodes: Object.fromEntries(nodes) as Record<string, object>,
    edges: Object.fromEntries(edges) as Record<string, unknown>,
    variables: {},
    notes: {},
    groups: {},
  };
}

/** zebra → a day passes → a word from the shop. */
export function waitingFlow(): object {
  const node = (id: string, x: number, { type, name, config }: Omit<FlowStep, 'at'>) => ({
    id,
    type,
    version: 1,
    name,
    config,
    position: { x, y: 0 },
  });
  const said = { text: text('Have you decided about the zebra?'), quickReplies: [] };
  const wait = { until: 'time', minutes: 24 * 60, atLeast: 0, time: '' };
  return {
    ...flowDocument('A day later'),
    id: 'a-day-later',
    nodes: {
      ask: node('ask', 0, steps.ask),
      wait: node('wait', 340, { type: 'wait', name: 'Wait a day', config: wait }),
      say: node('say', 680, { type: 'reply', name: 'Ask again', config: said }),
    },
    edges: {
      e1: { id: 'e1', from: { node: 'ask', exit: 'then' }, to: { node: 'wait' } },
      e2: { id: 'e2', from: { node: 'wait', exit: 'then' }, to: { node: 'say' } },
    },
  };
}

/** A row of so many answers, one after the other: more than are drawn in full at a time. */
export function longFlow(length: number): object {
  const ids = Array.from({ length }, (_, index) => `n${String(index)}`);
  const nodes = ids.map((id, index) => {
    const said = { text: text(`This is answer ${String(index)}.`), quickReplies: [] };
    const position = { x: (index % 20) * 340, y: Math.floor(index / 20) * 260 };
    const name = `Answer ${String(index)}`;
    return { id, type: 'reply', version: 1, name, config: said, position };
  });
  const edges = ids.slice(1).map((to, index) => {
    const from = { node: ids[index], exit: 'then' };
    return { id: `e${String(index)}`, from, to: { node: to } };
  });
  const table = (rows: { id: string }[]) => Object.fromEntries(rows.map((row) => [row.id, row]));
  return { ...flowDocument('Long'), id: 'long', nodes: table(nodes), edges: table(edges) };
}

/** Puts a flow there without the browser; gives back its id. */
export async function importFlow(
  server: BellhopServer,
  cookie: string,
  document: object = flowDocument(),
): Promise<string> {
  const input = { text: JSON.stringify(document) };
  const { status, body } = await call(server, cookie, 'flows.import', input, 'POST');
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { result: { data: { id: string } } }).result.data.id;
}

interface DraftStep {
  id: string;
  name?: string;
  disabled?: boolean;
  config: Record<string, unknown>;
  position: { x: number; y: number };
}

export interface Draft {
  revision: number;
  document: {
    name: string;
    nodes: Record<string, DraftStep>;
    edges: Record<string, unknown>;
    notes: Record<string, unknown>;
    tests: Record<string, unknown>;
  };
  live: { number: number } | null;
}

export async function draftOf(server: BellhopServer, cookie: string, id: string): Promise<Draft> {
  return query<Draft>(server, cookie, 'flows.get', { id });
}
