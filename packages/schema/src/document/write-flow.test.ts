import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../commands/apply.ts';
import type { Command } from '../commands/command.ts';
import { anyCommand, startDocument } from '../testing/arbitraries.ts';
import type { FlowDocument } from './flow-document.ts';
import { readFlow } from './read-flow.ts';
import { writeFlow } from './write-flow.ts';

const anyDocument = fc.array(anyCommand, { maxLength: 25 }).map((commands) =>
  commands.reduce((document, command) => {
    const applied = apply(document, command);
    return applied.ok ? applied.document : document;
  }, startDocument),
);

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

function changed(document: FlowDocument, command: Command): FlowDocument {
  const applied = apply(document, command);
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.document;
}

const reply = (id: string, x: number) => {
  return { id, type: 'reply', version: 1, config: { text: { en: id } }, position: { x, y: 0 } };
};
const two = changed(changed(startDocument, { type: 'addNode', node: reply('b', 0) }), {
  type: 'addNode',
  node: reply('a', 400),
});

describe('a flow as a file', () => {
  it('is the same flow when it is read', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readFlow(writeFlow(document))).toEqual({ ok: true, document });
      }),
    );
  });

  it('has the same bytes for the same flow, in whatever order it was built', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(writeFlow(turned(document) as FlowDocument)).toBe(writeFlow(document));
      }),
    );
  });

  it('ends with a line feed and has what lies where at the end', () => {
    const text = writeFlow(two);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('"layout"')[0]).not.toContain('"x"');
    expect(text).toContain('      "a": { "x": 400, "y": 0 },\n      "b": { "x": 0, "y": 0 }\n');
  });

  it('changes in one line when a step is moved', () => {
    const moved = changed(two, { type: 'moveNodes', positions: { a: { x: 1, y: 2 } } });
    const before = writeFlow(two).split('\n');
    const after = writeFlow(moved).split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      '      "a": { "x": 1, "y": 2 },',
    ]);
  });

  it('is read in the older shape too, with places at the steps and no test cases', () => {
    const { tests: _, ...older } = two;
    expect(readFlow(JSON.stringify(older))).toEqual({ ok: true, document: two });
  });

  it('may hold places of steps that are gone, and must hold those of all that are there', () => {
    const text = writeFlow(two);
    expect(readFlow(text.replace('"a": { "x"', '"gone": { "x"'))).toMatchObject({
      problems: [{ code: 'input.required', path: 'nodes.a.position' }],
    });
    const more = text.replace('"a": { "x"', '"gone": { "x": 1, "y": 1 },\n      "a": { "x"');
    expect(readFlow(more)).toEqual({ ok: true, document: two });
    const wrong = text.replace('"x": 400', '"x": "left"');
    expect(readFlow(wrong)).toMatchObject({
      problems: [{ code: 'input.wrongType', path: 'layout.nodes.a.x' }],
    });
  });

  it('may begin with the mark that Windows writes', () => {
    expect(readFlow(`\uFEFF${writeFlow(two)}`)).toEqual({ ok: true, document: two });
  });

  it('is refused with the place when it is cut off, or when a key stands twice', () => {
    const text = writeFlow(two);
    const place = { line: 3, column: 1 };
    expect(readFlow(text.split('\n').slice(0, 2).join('\n') + '\n')).toEqual({
      ok: false,
      problems: [{ code: 'input.notJson', path: '', values: place }],
    });
    const twice = text.replace('"b": {', '"a": {');
    expect(readFlow(twice)).toMatchObject({
      problems: [{ code: 'input.duplicateKey', path: 'nodes.a', values: { key: 'a' } }],
    });
    const deep = text.replace('"en": "a"', `"en": ${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(readFlow(deep)).toMatchObject({ problems: [{ code: 'input.tooDeep' }] });
  });
});

describe('test cases', () => {
  const test = { id: 't1', name: 'Price', steps: [{ customer: { text: 'price?' } }] };

  it('are edited, taken back and carried like every other record', () => {
    const applied = apply(two, { type: 'putTest', test });
    if (!applied.ok) throw new Error(applied.problem.code);
    expect(applied.difference.tests.added).toEqual({ t1: test });
    const document = applied.document;
    expect(readFlow(writeFlow(document))).toEqual({ ok: true, document });
    const removed = changed(document, { type: 'removeRecords', table: 'tests', ids: ['t1'] });
    expect(removed).toEqual(two);
  });

  it('are refused field by field', () => {
    const steps = [{ customer: {} }, { agent: 'dance' }, { wait: -1 }];
    const text = writeFlow(changed(two, { type: 'putTest', test }));
    const broken = text.replace(/"steps": \[[^\]]*\]/, `"steps": ${JSON.stringify(steps)}`);
    const read = readFlow(broken);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'tests.t1.steps.0.customer',
      'tests.t1.steps.1',
      'tests.t1.steps.2.wait',
    ]);
  });
});
