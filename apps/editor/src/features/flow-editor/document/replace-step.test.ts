import { apply, emptyFlow, type FlowDocument, type JsonObject } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { replaceStep } from './replace-step.ts';
import { definitionOf, stepFacts } from './step-facts.ts';

const settings = {
  name: 'Shop',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};
const button = (id: string) => ({ id, label: { en: id } });

/** a → r, and from the exits of r to steps of their own; r is in a group. */
function flow(config: JsonObject, exits: string[]): FlowDocument {
  const document = emptyFlow('f_1', settings);
  const put = (id: string, own: JsonObject) => {
    const position = { x: 0, y: 0 };
    document.nodes[id] = { id, type: 'reply', version: 1, config: own, position };
  };
  const said = { text: { en: 'Hi' }, quickReplies: [] };
  put('a', said);
  put('r', { ...said, ...config });
  document.edges['in'] = { id: 'in', from: { node: 'a', exit: 'then' }, to: { node: 'r' } };
  exits.forEach((exit, index) => {
    const to = `to_${String(index)}`;
    put(to, said);
    const id = `e_${String(index)}`;
    document.edges[id] = { id, from: { node: 'r', exit }, to: { node: to } };
  });
  document.groups['g'] = { id: 'g', name: 'Prices', nodes: ['a', 'r'] };
  return document;
}

function replace(document: FlowDocument, type: string) {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error('no such type');
  const replaced = replaceStep(document, 'r', { definition, locale: 'en' });
  if (replaced === undefined) throw new Error('not replaced');
  const applied = apply(document, { type: 'batch', commands: replaced.commands });
  if (!applied.ok) throw new Error(applied.problem.code);
  const { document: after } = applied;
  const lines = Object.values(after.edges).map(
    ({ from, to }) => `${from.node} ${from.exit} ${to.node}`,
  );
  return { ...replaced, after, lines: lines.sort() };
}

describe('a step that is replaced by one of another type', () => {
  it('keeps its id, what leads to it, its group and the words that both types know', () => {
    const { after, lines, lost, gone } = replace(flow({}, ['then']), 'ask');
    expect(after.nodes['r']).toMatchObject({ type: 'ask', config: { text: { en: 'Hi' } } });
    expect(after.groups['g']?.nodes).toEqual(['a', 'r']);
    expect(lines).toEqual(['a then r', 'r answered to_0']);
    expect({ lost, gone }).toEqual({ lost: [], gone: [] });
  });

  it('can be read by its new type', () => {
    const { node } = replace(flow({}, []), 'wait');
    expect(stepFacts(node).config).toBeDefined();
  });

  it('tells which fields and which lines are not taken over', () => {
    const before = flow({ quickReplies: [button('yes'), button('no')] }, [
      'button:yes',
      'button:no',
      'other',
    ]);
    const { lines, lost, gone } = replace(before, 'tag-lead');
    expect(lost).toEqual(['text', 'quickReplies']);
    expect(lines).toEqual(['a then r', 'r then to_0']);
    expect(gone.map(({ id }) => id)).toEqual(['button:no', 'other']);
  });

  it('is the same step afterwards when its type stays', () => {
    const definition = definitionOf('reply');
    if (definition === undefined) throw new Error('no such type');
    expect(replaceStep(flow({}, []), 'r', { definition, locale: 'en' })).toBeUndefined();
  });
});
