import { apply, emptyFlow, type FlowDocument, type FlowNode } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { checkFlow } from './check-flow.ts';

const settings = {
  name: 'Shop',
  description: '',
  kind: 'conversation',
  defaultLocale: 'en',
  locales: ['en'],
} as const;

function node(id: string, type: string, config: FlowNode['config'], rest = {}): FlowNode {
  return { id, type, version: 1, config, position: { x: 0, y: 0 }, ...rest };
}
const trigger = node('t', 'message', {
  on: 'keywords',
  keywords: ['price'],
  mode: 'contains',
  canInterrupt: false,
});
const reply = (id: string, text = 'Hello', quickReplies: FlowNode['config'][string] = []) =>
  node(id, 'reply', { text: { en: text }, quickReplies });

function flow(nodes: FlowNode[], edges: [from: string, exit: string, to: string][]): FlowDocument {
  let document = emptyFlow('f', { ...settings, locales: ['en'] });
  for (const each of nodes)
    document = { ...document, nodes: { ...document.nodes, [each.id]: each } };
  for (const [from, exit, to] of edges) {
    const id = `e_${from}_${exit.replace(':', '_')}`;
    const edge = { id, from: { node: from, exit }, to: { node: to } };
    document = { ...document, edges: { ...document.edges, [id]: edge } };
  }
  return document;
}
const path: [string, string, string][] = [['t', 'then', 'r']];
const codes = (document: FlowDocument) =>
  checkFlow(document, nodeDefinitions).map(({ code, severity, node: at }) => [code, severity, at]);

describe('checkFlow', () => {
  it('finds nothing in a whole flow', () => {
    expect(codes(flow([trigger, reply('r')], [['t', 'then', 'r']]))).toEqual([]);
  });

  it('wants a trigger, and one that is switched on', () => {
    expect(codes(flow([reply('r')], []))).toEqual([['noTrigger', 'error', undefined]]);
    const off = flow([{ ...trigger, disabled: true }, reply('r')], [['t', 'then', 'r']]);
    const [problem] = checkFlow(off, nodeDefinitions);
    expect(problem?.code).toBe('disabledTrigger');
    const fixed = problem?.fix === undefined ? undefined : apply(off, problem.fix);
    expect(fixed?.ok === true && codes(fixed.document)).toEqual([]);
  });

  it('does not let a trigger swallow messages', () => {
    expect(codes(flow([trigger], []))).toEqual([['exitWithoutEdge', 'error', 't']]);
  });

  it('warns about a button that leads nowhere and a step that nothing leads to', () => {
    const buttons = [{ id: 'b', label: { en: 'Yes' } }];
    const document = flow(
      [trigger, reply('r', 'Sure?', buttons), reply('lost')],
      [['t', 'then', 'r']],
    );
    expect(codes(document)).toEqual([
      ['exitWithoutEdge', 'warning', 'r'],
      ['unreachable', 'warning', 'lost'],
    ]);
  });

  it('finds a loop without a wait, and allows one that waits', () => {
    const round: [string, string, string][] = [
      ['t', 'then', 'a'],
      ['a', 'then', 'b'],
      ['b', 'then', 'a'],
    ];
    expect(codes(flow([trigger, reply('a'), reply('b')], round))).toEqual([
      ['loopWithoutWait', 'error', 'a'],
    ]);
    const buttons = [{ id: 'x', label: { en: 'Again' } }];
    const waiting = flow(
      [trigger, reply('a', 'Hi', buttons), reply('b')],
      [
        ['t', 'then', 'a'],
        ['a', 'button:x', 'b'],
        ['b', 'then', 'a'],
      ],
    );
    expect(codes(waiting)).toEqual([]);
  });

  it('offers to cut edges that cannot be', () => {
    const document = flow(
      [trigger, reply('r')],
      [
        ['t', 'then', 'r'],
        ['r', 'button:gone', 't'],
      ],
    );
    const [problem] = checkFlow(document, nodeDefinitions);
    expect(problem?.code).toBe('edgeFromMissingExit');
    const fixed = problem?.fix === undefined ? undefined : apply(document, problem.fix);
    expect(fixed?.ok === true && codes(fixed.document)).toEqual([]);
  });

  it('points at the field', () => {
    const document = flow(
      [{ ...trigger, config: { ...trigger.config, keywords: [] } }, reply('r', 'Hi {{ nmae }} {{')],
      [['t', 'then', 'r']],
    );
    const fields = checkFlow(document, nodeDefinitions).map(({ code, field }) => [code, field]);
    expect(fields).toEqual([
      ['noKeywords', 'keywords'],
      ['badTemplate', 'text.en'],
    ]);
    const unknown = flow([trigger, reply('r', 'Hi {{ nmae }}')], [['t', 'then', 'r']]);
    expect(codes(unknown)).toEqual([['unknownVariable', 'warning', 'r']]);
  });

  it.each([
    ['Hi {{ customer.name | nosuchfilter }}', 'nosuchfilter'],
    ['Hi {{ customer.name | upcase | nosuch: "a|b" }}', 'nosuch'],
    ['Hi {{ customer.name | }}', ''],
  ])('a filter that nobody knows is an error at its field: %s', (text, filter) => {
    const [problem] = checkFlow(flow([trigger, reply('r', text)], path), nodeDefinitions);
    expect(problem).toEqual({
      code: 'unknownFilter',
      severity: 'error',
      node: 'r',
      field: 'text.en',
      values: { filter },
    });
  });

  it('takes the filters that the engine has, with bars and braces of their own', () => {
    const text = `{{ customer.name | default: "you | me" | upcase }}{{order.total|append:'|x'}}`;
    expect(codes(flow([trigger, reply('r', text)], path))).toEqual([]);
  });

  it('says what follows when nobody is online and nothing was said about it', () => {
    const handOff = node('h', 'hand-off', {
      text: { en: 'One moment.' },
      team: '',
      priority: 'normal',
      summary: '',
    });
    const loose = flow([trigger, handOff], [['t', 'then', 'h']]);
    expect(checkFlow(loose, nodeDefinitions)).toEqual([
      {
        code: 'nobodyOnline',
        nodeType: 'hand-off',
        severity: 'warning',
        node: 'h',
        exit: 'offline',
        values: { exit: 'offline' },
      },
    ]);
    const said = flow(
      [trigger, handOff, reply('r')],
      [
        ['t', 'then', 'h'],
        ['h', 'offline', 'r'],
      ],
    );
    expect(codes(said)).toEqual([]);
  });

  it('says so when a step is of an unknown type, newer, or cannot be read', () => {
    const strange = [
      trigger,
      node('a', 'teleport', {}),
      { ...reply('b'), version: 9 },
      node('c', 'reply', { text: 1 }),
    ];
    const found = codes(flow(strange, [['t', 'then', 'b']])).map(([code]) => code);
    expect(found).toEqual(expect.arrayContaining(['unknownType', 'newerStep', 'badConfig']));
  });

  it('says what is wrong with a setting and where the limit is', () => {
    const document = flow([trigger, reply('r', 'x'.repeat(6000))], [['t', 'then', 'r']]);
    expect(checkFlow(document, nodeDefinitions)).toMatchObject([
      { code: 'badConfig', field: 'text.en', values: { cause: 'input.tooLong', limit: 5000 } },
    ]);
  });

  it('asks for every language of the flow', () => {
    const document = {
      ...flow([trigger, reply('r')], [['t', 'then', 'r']]),
      locales: ['en', 'th'],
    };
    expect(codes(document)).toEqual([['missingLanguage', 'warning', 'r']]);
  });

  it('never throws, and a long chain does not exhaust the stack', () => {
    const ids = Array.from({ length: 900 }, (_, index) => `n${String(index)}`);
    const chain = flow(
      [trigger, ...ids.map((id) => reply(id))],
      ids.map((id, index) =>
        index === 0 ? ['t', 'then', id] : [ids[index - 1] ?? 't', 'then', id],
      ),
    );
    expect(codes(chain)).toEqual([]);
    const anyFlow = fc
      .array(fc.tuple(fc.nat(5), fc.constantFrom('then', 'other', 'button:b'), fc.nat(5)))
      .map((edges) =>
        flow(
          [trigger, ...[0, 1, 2, 3, 4, 5].map((at) => reply(`n${String(at)}`))],
          edges.map(([from, exit, to]) => [`n${String(from)}`, exit, `n${String(to)}`]),
        ),
      );
    fc.assert(
      fc.property(anyFlow, (document) => Array.isArray(checkFlow(document, nodeDefinitions))),
    );
  });
});
