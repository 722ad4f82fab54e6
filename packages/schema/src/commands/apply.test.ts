import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowDocumentSchema, type FlowDocument } from '../document/flow-document.ts';
import { edgeProblems, readFlow } from '../document/read-flow.ts';
import { writeFlow } from '../document/write-flow.ts';
import { isEqual } from '../is-equal.ts';
import { anyCommand, startDocument } from '../testing/arbitraries.ts';
import { apply } from './apply.ts';
import { commandSchema, type Command } from './command.ts';
import { applyDifference, invert } from './difference.ts';

const anyCommands = fc.array(anyCommand, { maxLength: 25 });

function play(start: FlowDocument, commands: Command[]): FlowDocument {
  return commands.reduce((document, command) => {
    const applied = apply(document, command);
    return applied.ok ? applied.document : document;
  }, start);
}

describe('apply', () => {
  it('keeps the document valid, whatever the commands', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const document = play(startDocument, commands);
        expect(flowDocumentSchema.safeParse(document).error).toBeUndefined();
        expect(edgeProblems(document)).toEqual([]);
        for (const { nodes } of Object.values(document.groups)) {
          expect(nodes.every((id) => Object.hasOwn(document.nodes, id))).toBe(true);
        }
      }),
    );
  });

  it('gives a difference whose inverse takes the command back, and which does it again', () => {
    fc.assert(
      fc.property(anyCommands, anyCommand, (commands, command) => {
        const before = play(startDocument, commands);
        const applied = apply(before, command);
        if (!applied.ok) return;
        const { document, difference } = applied;
        expect(isEqual(applyDifference(document, invert(difference)), before)).toBe(true);
        expect(isEqual(applyDifference(before, difference), document)).toBe(true);
        expect(isEqual(invert(invert(difference)), difference)).toBe(true);
      }),
    );
  });

  it('never changes the document that it was given, and keeps the identity of untouched records', () => {
    fc.assert(
      fc.property(anyCommands, anyCommand, (commands, command) => {
        const before = play(startDocument, commands);
        const copy: unknown = JSON.parse(JSON.stringify(before));
        const applied = apply(before, command);
        expect(before).toEqual(copy);
        if (!applied.ok) return;
        for (const [id, node] of Object.entries(applied.document.nodes)) {
          const touched =
            applied.difference.nodes.updated[id] ?? applied.difference.nodes.added[id];
          if (touched === undefined) expect(node).toEqual(before.nodes[id]);
        }
      }),
    );
  });

  it('refuses an edge to nowhere, to itself and an id that is taken, and says which', () => {
    const one = play(startDocument, [addNode('n1')]);
    const edge = { id: 'e1', from: { node: 'n1', exit: 'then' }, to: { node: 'n9' } };
    expect(apply(one, { type: 'connect', edge })).toMatchObject({
      ok: false,
      problem: { code: 'command.edgeToNowhere', values: { id: 'n9' } },
    });
    const loop = { ...edge, to: { node: 'n1' } };
    expect(apply(one, { type: 'connect', edge: loop })).toMatchObject({
      problem: { code: 'command.edgeToItself' },
    });
    expect(apply(one, addNode('n1'))).toMatchObject({ problem: { code: 'command.duplicateId' } });
  });

  it('applies a batch whole or not at all', () => {
    const batch: Command = {
      type: 'batch',
      commands: [
        { type: 'addNode', node: nodeOf('n1') },
        { type: 'setConfig', node: 'n9', config: {} },
      ],
    };
    expect(apply(startDocument, batch)).toMatchObject({ ok: false });
  });

  it('has one edge per exit: connecting again replaces', () => {
    const edge = (id: string, to: string): Command => ({
      type: 'connect',
      edge: { id, from: { node: 'n1', exit: 'then' }, to: { node: to } },
    });
    const document = play(startDocument, [
      addNode('n1'),
      addNode('n2'),
      addNode('n3'),
      edge('e1', 'n2'),
      edge('e2', 'n3'),
    ]);
    expect(Object.keys(document.edges)).toEqual(['e2']);
  });

  it('takes ids such as __proto__ and constructor for what they are', () => {
    const trap = apply(startDocument, { type: 'setConfig', node: 'constructor', config: {} });
    expect(trap.ok).toBe(false);
    expect(commandSchema.safeParse({ type: 'removeNodes', ids: ['__proto__'] }).success).toBe(
      false,
    );
  });
});

describe('a document as a file', () => {
  it('is the same after export and import', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const document = play(startDocument, commands);
        const read = readFlow(writeFlow(document));
        expect(read).toEqual({ ok: true, document });
      }),
    );
  });

  it.each([
    ['no JSON', '{"format":', 'input.notJson', ''],
    ['foreign JSON', '{"hello":1}', 'flow.foreignFormat', 'format'],
    ['a list', '[]', 'flow.foreignFormat', 'format'],
    [
      'a format that never was',
      '{"format":"bellhop/flow","formatVersion":0}',
      'flow.foreignFormat',
      'formatVersion',
    ],
    [
      'a newer format',
      '{"format":"bellhop/flow","formatVersion":99}',
      'flow.newerFormat',
      'formatVersion',
    ],
  ])('refuses %s', (_name, text, code, path) => {
    expect(readFlow(text)).toMatchObject({ ok: false, problems: [{ code, path }] });
  });

  it('names the field that is wrong', () => {
    const broken = {
      ...startDocument,
      name: '',
      extra: 1,
      nodes: { n1: { ...nodeOf('n1'), position: 3 } },
    };
    const read = readFlow(JSON.stringify(broken));
    const found = read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
    expect(found.sort()).toEqual([
      'input.required name',
      'input.unknownField extra',
      'input.wrongType nodes.n1.position',
    ]);
  });

  it('refuses an edge to nowhere and control characters in a name', () => {
    const edge = { id: 'e1', from: { node: 'n1', exit: 'then' }, to: { node: 'gone' } };
    const document = { ...startDocument, nodes: { n1: nodeOf('n1') }, edges: { e1: edge } };
    expect(readFlow(JSON.stringify(document))).toMatchObject({
      problems: [{ code: 'command.edgeToNowhere', path: 'edges.e1' }],
    });
    expect(readFlow(JSON.stringify({ ...startDocument, name: 'a\u0000b' }))).toMatchObject({
      problems: [{ code: 'text.notPrintable', path: 'name' }],
    });
  });
});

function nodeOf(id: string) {
  return { id, type: 'reply', version: 1, config: {}, position: { x: 0, y: 0 } };
}

function addNode(id: string): Command {
  return { type: 'addNode', node: nodeOf(id) };
}
