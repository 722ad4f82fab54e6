import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  conversationStateSchema,
  freshState,
  traceSchema,
  type ConversationState,
  type JsonValue,
  type Trace,
} from '@bellhop/schema';
import { buildFlow } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { storedTurns } from '../testing/stored-turns.ts';
import { verifyDatabase, type Finding } from './verify-database.ts';

const chatSchema = z.object({
  id: z.string(),
  lang: z.string(),
  turns: z.array(z.object({ role: z.string(), text: z.string() })),
});
const file = fileURLToPath(
  new URL('../../../../e2e/data/own-conversations.jsonl', import.meta.url),
);
const chats = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => chatSchema.parse(JSON.parse(line)));

const settings = {
  name: 'Sizes',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};
/** Asks until it is answered twice: what it notes down changes from turn to turn. */
const noting = buildFlow('sizes', settings, {
  start: {
    type: 'message',
    at: [0, 0],
    config: { on: 'keywords', keywords: ['zebra'], mode: 'contains', canInterrupt: false },
    to: { then: 'note' },
  },
  note: {
    type: 'set-variable',
    at: [400, 0],
    config: {
      to: 'variable',
      name: 'wish',
      fieldName: '',
      operation: 'text',
      value: '{{message.text}}',
      days: 0,
    },
    to: { then: 'say' },
  },
  say: {
    type: 'reply',
    at: [800, 0],
    config: {
      text: { en: 'You want: {{wish}}. Shall we?' },
      quickReplies: [{ id: 'yes', label: { en: 'Yes' } }],
    },
    to: { other: 'note' },
  },
});
const wishes = ['a zebra', 'a bigger one', 'a blue one', 'no, green'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  await publishFlow(server.core, noting);
  for (const [index, text] of wishes.entries()) {
    await server.post({ id: `w${String(index)}`, conversation: 'wishes', text });
  }
  for (const { id, lang, turns } of chats) {
    const said = turns.filter(({ role, text }) => role === 'customer' && text.trim() !== '');
    for (const [index, { text }] of said.entries()) {
      const customer = { id, locale: lang };
      await server.post({ id: `${id}-${String(index)}`, conversation: id, text, customer });
    }
  }
});
afterAll(() => server[Symbol.asyncDispose]());

interface Turn {
  before: ConversationState;
  after: ConversationState;
  trace: Trace;
}

/** The turns of each conversation, oldest first. */
async function conversations(): Promise<Turn[][]> {
  const found = new Map<string, Turn[]>();
  for (const turn of await storedTurns(server.core.store)) {
    const turns = found.get(turn.conversationId) ?? [];
    turns.push({
      before: conversationStateSchema.parse(JSON.parse(turn.stateBefore)),
      after: conversationStateSchema.parse(JSON.parse(turn.stateAfter)),
      trace: traceSchema.parse(JSON.parse(turn.trace)),
    });
    found.set(turn.conversationId, turns);
  }
  return [...found.values()];
}

/** What was known before these steps ran, when `known` is what was known after them. */
function undo(known: Record<string, JsonValue>, { steps }: Trace): Record<string, JsonValue> {
  const values = new Map(Object.entries(known));
  for (const { variables } of steps.toReversed()) {
    for (const [name, [before, after]] of Object.entries(variables)) {
      expect(values.get(name) ?? null).toEqual(after);
      if (before === null) values.delete(name);
      else values.set(name, before);
    }
  }
  return Object.fromEntries(values);
}

test('stored conversations are stepped backwards to the first event, with states equal to the stored ones', async () => {
  const found = await conversations();
  expect(found.length).toBe(chats.length + 1);
  let steps = 0;
  let changes = 0;
  for (const turns of found) {
    for (const [index, { before, after, trace }] of [...turns.entries()].reverse()) {
      const earlier = turns[index - 1]?.after ?? freshState;
      expect(before).toEqual(earlier);
      expect(undo(after.variables, trace)).toEqual(before.variables);
      steps += trace.steps.length;
      changes += trace.steps.filter(({ variables }) => Object.keys(variables).length > 0).length;
    }
  }
  expect(steps).toBeGreaterThan(100);
  expect(changes).toBeGreaterThan(3);
});

test('and each of their turns comes out again from the state that stands before it', async () => {
  const findings: Finding[] = [];
  const { turns, same } = await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => undefined,
  });
  expect(findings).toEqual([]);
  expect(same).toBe(turns);
});
