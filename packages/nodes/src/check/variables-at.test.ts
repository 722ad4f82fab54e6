import {
  apply,
  emptyFlow,
  type FlowDocument,
  type FlowNode,
  type JsonObject,
} from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { renameVariableIn, usesOfVariables } from './variable-uses.ts';
import { variablesAt } from './variables-at.ts';

function node(type: string, id: string, config: JsonObject = {}): FlowNode {
  const definition = nodeDefinitions[type];
  if (definition === undefined) throw new Error(`no type ${type}`);
  const { version } = definition;
  const whole = { ...definition.starter('en'), ...config };
  return { id, type, version, config: whole, position: { x: 0, y: 0 } };
}

function flow(nodes: FlowNode[], lines: [from: string, exit: string, to: string][]): FlowDocument {
  const settings = { name: 'Shop', description: '', kind: 'conversation' } as const;
  const empty = emptyFlow('f', { ...settings, defaultLocale: 'en', locales: ['en'] });
  return {
    ...empty,
    nodes: Object.fromEntries(nodes.map((each) => [each.id, each])),
    edges: Object.fromEntries(
      lines.map(([from, exit, to], at) => {
        const id = `e${String(at)}`;
        return [id, { id, from: { node: from, exit }, to: { node: to } }];
      }),
    ),
  };
}

const trigger = node('message', 't', { on: 'any' });
const ask = node('ask', 'ask', { text: { en: 'Size?' }, variable: 'size', skipWords: ['skip'] });
const say = node('reply', 'say', { text: { en: 'Size {{ size }}, {{size | upcase}}' } });
const here = (document: FlowDocument, at: string) => variablesAt(document, nodeDefinitions, at);

describe('the variables at a step', () => {
  it('are those that something before it has filled', () => {
    const document = flow(
      [trigger, ask, say],
      [
        ['t', 'then', 'ask'],
        ['ask', 'answered', 'say'],
      ],
    );
    expect(here(document, 'say')).toEqual([{ name: 'size', mayBeEmpty: false }]);
    expect(here(document, 'ask')).toEqual([]);
    expect(here(document, 't')).toEqual([]);
  });

  it('may be empty where an exit leads here at which nothing was filled', () => {
    const skipped = flow(
      [trigger, ask, say],
      [
        ['t', 'then', 'ask'],
        ['ask', 'answered', 'say'],
        ['ask', 'skipped', 'say'],
      ],
    );
    expect(here(skipped, 'say')).toEqual([{ name: 'size', mayBeEmpty: true }]);
    const only = flow(
      [trigger, ask, say],
      [
        ['t', 'then', 'ask'],
        ['ask', 'skipped', 'say'],
      ],
    );
    expect(here(only, 'say')).toEqual([]);
  });

  it('may be empty where another trigger leads past the step that fills them', () => {
    const second = { ...trigger, id: 't2' };
    const document = flow(
      [trigger, second, ask, say],
      [
        ['t', 'then', 'ask'],
        ['ask', 'answered', 'say'],
        ['t2', 'then', 'say'],
      ],
    );
    expect(here(document, 'say')).toEqual([{ name: 'size', mayBeEmpty: true }]);
  });

  it('are not those of a step that is switched off', () => {
    const document = flow(
      [trigger, { ...ask, disabled: true }, say],
      [
        ['t', 'then', 'ask'],
        ['ask', 'answered', 'say'],
      ],
    );
    expect(here(document, 'say')).toEqual([]);
  });
});

describe('calling a variable otherwise', () => {
  const rule = { id: 'r1', subject: 'variable', name: 'size', operator: 'has', value: ['M'] };
  const condition = node('condition', 'if', {
    branches: [{ id: 'b1', name: '', match: 'all', items: [rule] }],
  });
  const rating = node('rating', 'rate', { text: { en: 'How was it?' } });
  const whole: FlowDocument = {
    ...flow([trigger, ask, condition, say, rating], []),
    tests: {
      k: {
        id: 'k',
        name: 'Size',
        given: { returning: true, begin: { node: 'say', variables: { size: 'L' } } },
        steps: [{ expect: { variables: { size: 'M', rating: 5 } } }],
      },
    },
  };

  it('reaches every step and test in one edit', () => {
    const names = { from: 'size', to: 'shirt_size' };
    const applied = apply(whole, renameVariableIn(whole, nodeDefinitions, names));
    if (!applied.ok) throw new Error('refused');
    const { document } = applied;
    expect(JSON.stringify(document)).not.toMatch(/"size"|\{\{ ?size/);
    expect(document.nodes['say']?.config['text']).toEqual({
      en: 'Size {{ shirt_size }}, {{shirt_size | upcase}}',
    });
    expect(document.tests['k']?.steps).toEqual([
      { expect: { variables: { shirt_size: 'M', rating: 5 } } },
    ]);
    expect(document.tests['k']?.given).toEqual({
      returning: true,
      begin: { node: 'say', variables: { shirt_size: 'L' } },
    });
    const [use] = usesOfVariables(document, nodeDefinitions).filter(({ writers }) =>
      writers.includes('ask'),
    );
    expect(use).toEqual({
      name: 'shirt_size',
      writers: ['ask'],
      readers: ['if', 'say'],
      canRename: true,
    });
  });

  it('is not offered where the step type gives the name', () => {
    const uses = usesOfVariables(whole, nodeDefinitions);
    expect(uses.find(({ name }) => name === 'rating')?.canRename).toBe(false);
  });
});
