import { Ajv2020 } from 'ajv/dist/2020.js';
import { readConfig } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { writeFlow, type FlowDocument } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { templates } from '@bellhop/templates';
import { shopFlow } from '../demo/shop-flow.ts';
import { flowJsonSchema } from './flow-json-schema.ts';

const schema = flowJsonSchema();
// Formats are for people here: the patterns beside them are what is checked.
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const shop = shopFlow('shop');
const file = (document: FlowDocument): unknown => JSON.parse(writeFlow(document));
const withNode = (node: object) => {
  const [first] = Object.values(shop.nodes);
  return { ...shop, nodes: { ...shop.nodes, [first!.id]: { ...first, ...node } } };
};

describe('the JSON Schema of flow files', () => {
  it('takes the demo flow, as a file and in the older shape', () => {
    expect([validate(file(shop)), validate.errors]).toEqual([true, null]);
    const { tests: _, ...older } = shop;
    expect(validate(older)).toBe(true);
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    'takes the template %s with its test cases',
    (_id, template) => {
      expect([validate(file(template.build('f', 'th'))), validate.errors]).toEqual([true, null]);
    },
  );

  it('takes a flow with test cases', () => {
    const steps = [{ customer: { text: 'hi' } }, { wait: 5 }, { expect: { contains: ['Hello'] } }];
    const test = { id: 't1', name: 'Hello', steps };
    expect(validate({ ...shop, tests: { t1: test } })).toBe(true);
    expect(validate({ ...shop, tests: { t1: { ...test, steps: [{ dance: true }] } } })).toBe(false);
  });

  it.each(
    Object.values(nodeDefinitions).map((definition) => [definition.type, definition] as const),
  )('knows the settings of %s, with titles, and refuses others', (type, definition) => {
    const { version } = definition;
    const config = definition.starter('en');
    const node = { type, version, config };
    const read = readConfig({ id: 'n', position: { x: 0, y: 0 }, ...node }, definition);
    expect([validate(withNode(node)), validate.errors, read.ok]).toEqual([true, null, true]);
    for (const name of Object.keys(definition.config.shape)) {
      const broken = { ...config, [name]: { surely: ['not', 'this'] } };
      const wrong = withNode({ type, version, config: broken });
      const isRefused = !definition.config.safeParse(broken).success;
      expect([name, validate(wrong)]).toEqual([name, !isRefused]);
    }
    expect(validate(withNode({ type, version: version + 1, config }))).toBe(false);
    expect(schema['$defs']).toHaveProperty([`config-${type}`, 'title']);
  });

  it.each([
    ['an unknown field', { ...shop, extra: 1 }],
    ['no name', { ...shop, name: '' }],
    [
      'an edge without a target',
      { ...shop, edges: { e: { id: 'e', from: { node: 'a', exit: 'then' } } } },
    ],
    ['an unknown type of step', withNode({ type: 'dance' })],
    ['a foreign format', { ...shop, format: 'other/flow' }],
    ['an id that is none', { ...shop, id: '1 2' }],
  ])('refuses %s', (_name, broken) => {
    expect(validate(broken)).toBe(false);
  });
});
