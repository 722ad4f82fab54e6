import { emptyFlow, isEqual, type Command, type FlowDocument } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFlowStore } from './flow-store.ts';

const settings = {
  name: 'Shop',
  description: '',
  kind: 'conversation',
  defaultLocale: 'en',
  locales: ['en'],
} as const;

function sampleFlow(): FlowDocument {
  return emptyFlow('f_1', { ...settings, locales: ['en'] });
}

function node(id: string, x = 0) {
  return { id, type: 'reply', version: 1, config: {}, position: { x, y: 0 } };
}

const label = { key: 'edit.any' };

const commandArbitrary: fc.Arbitrary<Command> = fc.oneof(
  fc.nat(6).map((n): Command => ({ type: 'addNode', node: node(`n${String(n)}`, n) })),
  fc.nat(6).map((n): Command => ({ type: 'removeNodes', ids: [`n${String(n)}`] })),
  fc.tuple(fc.nat(6), fc.nat(6), fc.nat(9)).map(([a, b, e]): Command => ({
    type: 'connect',
    edge: {
      id: `e${String(e)}`,
      from: { node: `n${String(a)}`, exit: 'then' },
      to: { node: `n${String(b)}` },
    },
  })),
  fc
    .tuple(fc.nat(6), fc.string({ maxLength: 5 }))
    .map(([n, text]): Command => ({ type: 'setConfig', node: `n${String(n)}`, config: { text } })),
);

describe('history', () => {
  test('undoing everything gives the start back, doing it again gives the end back', () => {
    fc.assert(
      fc.property(fc.array(commandArbitrary, { maxLength: 40 }), (commands) => {
        const store = createFlowStore(sampleFlow(), () => 0);
        for (const command of commands) store.run(command, label);
        const end = store.getState().document;
        while (store.undo() !== undefined);
        expect(isEqual(store.getState().document, sampleFlow())).toBe(true);
        while (store.redo() !== undefined);
        expect(isEqual(store.getState().document, end)).toBe(true);
      }),
    );
  });

  test('a burst of typing is one step of undo, a pause begins a new one', () => {
    let now = 0;
    const store = createFlowStore(sampleFlow(), () => now);
    store.run({ type: 'addNode', node: node('n1') }, label);
    for (const text of ['a', 'ab', 'abc']) {
      now += 300;
      store.run({ type: 'setConfig', node: 'n1', config: { text } }, label, 'n1.text');
    }
    now += 1500;
    store.run({ type: 'setConfig', node: 'n1', config: { text: 'abcd' } }, label, 'n1.text');
    expect(store.getState().history.past).toHaveLength(3);
    store.undo();
    expect(store.getState().document.nodes['n1']?.config).toEqual({ text: 'abc' });
    store.undo();
    expect(store.getState().document.nodes['n1']?.config).toEqual({});
  });

  test('typing back to where it was leaves nothing to undo', () => {
    const store = createFlowStore(sampleFlow(), () => 0);
    store.run({ type: 'addNode', node: node('n1') }, label);
    store.run({ type: 'setConfig', node: 'n1', config: { text: 'a' } }, label, 'k');
    store.run({ type: 'setConfig', node: 'n1', config: {} }, label, 'k');
    expect(store.getState().history.past).toHaveLength(1);
  });

  test('a refused command changes nothing', () => {
    const store = createFlowStore(sampleFlow(), () => 0);
    const before = store.getState();
    const done = store.run({ type: 'setConfig', node: 'nobody', config: {} }, label);
    expect(done.ok).toBe(false);
    expect(store.getState()).toBe(before);
  });

  test('the history stops growing at 200', () => {
    const store = createFlowStore(sampleFlow(), () => 0);
    store.run({ type: 'addNode', node: node('n1') }, label);
    for (let n = 0; n < 250; n += 1) {
      store.run({ type: 'setConfig', node: 'n1', config: { n } }, label);
    }
    expect(store.getState().history.past).toHaveLength(200);
  });

  test('what somebody else removed does not come back as an edge to nowhere', () => {
    const store = createFlowStore(sampleFlow(), () => 0);
    store.run({ type: 'addNode', node: node('n1') }, label);
    store.run({ type: 'addNode', node: node('n2') }, label);
    const edge = { id: 'e1', from: { node: 'n1', exit: 'then' }, to: { node: 'n2' } };
    store.run({ type: 'connect', edge }, label);
    store.run({ type: 'disconnect', edges: ['e1'] }, label);
    const { document } = store.getState();
    const { n1 } = document.nodes;
    if (n1 === undefined) throw new Error('n1 is missing');
    store.adopt({ ...document, nodes: { n1 } });
    store.undo();
    expect(store.getState().document.edges).toEqual({});
  });
});
