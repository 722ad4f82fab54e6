import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../commands/apply.ts';
import type { Command } from '../commands/command.ts';
import { applyDifference, differenceBetween, invert } from '../commands/difference.ts';
import { merge } from '../commands/merge.ts';
import {
  settingsOf,
  tableNames,
  type FlowDocument,
  type FlowNode,
} from '../document/flow-document.ts';
import { isEqual } from '../is-equal.ts';
import { anyCommand, startDocument } from '../testing/arbitraries.ts';
import { changesBetween, type Changes } from './changes-between.ts';
import { fieldChanges } from './field-changes.ts';
import { wordChanges, type WordChange } from './word-changes.ts';

const anyFlow = fc.array(anyCommand, { maxLength: 25 }).map((commands) => play(commands));

function play(commands: Command[], start = startDocument): FlowDocument {
  return commands.reduce((document, command) => {
    const applied = apply(document, command);
    return applied.ok ? applied.document : document;
  }, start);
}

const isNothing = ({ count, layout }: Changes) =>
  count + layout.steps.length + layout.notes.length + layout.lines.length === 0;

describe('the difference of any two versions', () => {
  it('applied to the one gives the other, and inverted it leads back', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (from, to) => {
        const difference = differenceBetween(from, to);
        const there = applyDifference(from, difference);
        expect(isEqual(there, to)).toBe(true);
        expect(isEqual(applyDifference(there, invert(difference)), from)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is told whole: nothing is told of the same, and something of everything that differs', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (from, to) => {
        const changes = changesBetween(from, to);
        expect(isNothing(changes)).toBe(isEqual(from, to));
        expect(isNothing(changesBetween(from, from))).toBe(true);
        const told = new Set([
          ...changes.steps.map(({ node }) => node.id),
          ...changes.layout.steps,
          ...changes.records.map(({ id }) => id),
          ...changes.layout.notes,
        ]);
        const { nodes, notes, groups } = differenceBetween(from, to);
        for (const { added, updated, removed } of [nodes, notes, groups]) {
          for (const id of Object.keys({ ...added, ...updated, ...removed })) {
            expect(told).toContain(id);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('counts no layout: moving everything about changes nothing that customers meet', () => {
    fc.assert(
      fc.property(anyFlow, fc.integer({ min: 1, max: 500 }), (flow, by) => {
        const nodes = Object.entries(flow.nodes).map(([id, node]): [string, FlowNode] => {
          return [id, { ...node, position: { x: node.position.x + by, y: node.position.y } }];
        });
        const moved: FlowDocument = { ...flow, nodes: Object.fromEntries(nodes) };
        const { count, layout } = changesBetween(flow, moved);
        expect(count).toBe(0);
        expect(layout.steps.toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
      }),
    );
  });

  it('merges by its laws: whoever changed nothing gets the other side, and two that agree get what they agree on', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (base, changed) => {
        expect(isEqual(merge(base, changed, base, 'theirs').document, changed)).toBe(true);
        expect(isEqual(merge(base, base, changed, 'mine').document, changed)).toBe(true);
        const agreed = merge(base, changed, changed, 'mine');
        expect(agreed.clashes).toEqual([]);
        expect(isEqual(agreed.document, changed)).toBe(true);
      }),
    );
  });

  it('merges the same from both sides', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, anyFlow, (base, mine, theirs) => {
        const here = merge(base, mine, theirs, 'mine').document;
        const there = merge(base, theirs, mine, 'theirs').document;
        expect(isEqual(here, there)).toBe(true);
      }),
    );
  });
});

describe('what is told of one step', () => {
  const start = play([
    { type: 'addNode', node: nodeOf('a', { text: { en: 'Hello' } }) },
    { type: 'addNode', node: nodeOf('b', {}) },
    { type: 'addNode', node: nodeOf('c', {}) },
    line('e1', 'a', 'b'),
  ]);

  it('names the field that changed, and the line', () => {
    const after = play(
      [
        { type: 'setConfig', node: 'a', config: { text: { en: 'Hello!', th: 'สวัสดี' } } },
        line('e2', 'a', 'c'),
      ],
      start,
    );
    expect(changesBetween(start, after).steps).toMatchObject([
      {
        kind: 'changed',
        node: { id: 'a' },
        fields: [
          { path: ['config', 'text', 'en'], from: 'Hello', to: 'Hello!' },
          { path: ['config', 'text', 'th'], to: 'สวัสดี' },
        ],
        lines: [{ exit: 'then', from: 'b', to: 'c' }],
      },
    ]);
  });

  it('a line that is drawn anew to the same step is layout', () => {
    const after = play([line('e2', 'a', 'b')], start);
    expect(changesBetween(start, after)).toMatchObject({ count: 0, layout: { lines: ['e2'] } });
  });

  it('a line alone is told at the step that it leaves', () => {
    const after = play([{ type: 'disconnect', edges: ['e1'] }], start);
    expect(changesBetween(start, after).steps).toMatchObject([
      { kind: 'changed', node: { id: 'a' }, fields: [], lines: [{ exit: 'then', from: 'b' }] },
    ]);
  });

  it('a group that lost its step says so, and settings are told by name', () => {
    const after = { ...start, name: 'Other', locales: ['en', 'th'] };
    expect(settingsOf(after).name).toBe('Other');
    expect(changesBetween(start, after).settings.map(({ path }) => path)).toEqual([
      ['name'],
      ['locales'],
    ]);
    expect(tableNames).toContain('groups');
  });
});

describe('fields', () => {
  it('tells rows apart by id, and their order on its own', () => {
    const [small, large] = [
      { id: 's', label: 'Small' },
      { id: 'l', label: 'Large' },
    ];
    expect(fieldChanges([small, large], [large, { ...small, label: 'S' }])).toEqual([
      { path: [2, 'label'], from: 'Small', to: 'S' },
      { path: ['order'], from: ['s', 'l'], to: ['l', 's'] },
    ]);
    expect(fieldChanges([small], [])).toEqual([
      { path: [1, 'id'], from: 's' },
      { path: [1, 'label'], from: 'Small' },
    ]);
  });

  it('takes a list of words as one', () => {
    expect(fieldChanges({ words: ['a'] }, { words: ['a', 'b'] })).toEqual([
      { path: ['words'], from: ['a'], to: ['a', 'b'] },
    ]);
  });

  it('is empty only for what is equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(fieldChanges(left, right).length === 0).toBe(isEqual(left, right));
      }),
    );
  });
});

describe('words', () => {
  const side = (changes: WordChange[], other: WordChange['kind']) =>
    changes
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('');

  it('put together give both texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (from, to) => {
        const changes = wordChanges(from, to, 'en');
        expect([side(changes, 'added'), side(changes, 'removed')]).toEqual([from, to]);
      }),
    );
  });

  it.each([
    ['en', 'It costs 59 THB.', 'It costs 69 THB.', ['59'], ['69']],
    ['zh-Hans', '这件衣服很好看', '这件裙子很好看', ['衣服'], ['裙子']],
    ['th', 'ส่งฟรีวันนี้', 'ส่งฟรีพรุ่งนี้', ['วัน'], ['พรุ่ง']],
  ])('are those of the language: %s', (locale, from, to, removed, added) => {
    const changes = wordChanges(from, to, locale);
    const of = (wanted: string) =>
      changes.filter(({ kind }) => kind === wanted).map(({ text }) => text);
    expect([of('removed'), of('added')]).toEqual([removed, added]);
  });

  it('of a very long text are not compared one by one', () => {
    const long = (word: string) => `${word} `.repeat(2000);
    expect(wordChanges(long('a'), long('b'), 'en').length).toBeGreaterThan(1);
  });
});

function nodeOf(id: string, config: Record<string, Record<string, string>>) {
  return { id, type: 'reply', version: 1, config, position: { x: 0, y: 0 } };
}

function line(id: string, from: string, to: string): Command {
  return { type: 'connect', edge: { id, from: { node: from, exit: 'then' }, to: { node: to } } };
}
