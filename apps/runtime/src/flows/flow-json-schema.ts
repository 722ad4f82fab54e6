import type { AnyNodeDefinition } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { nodeMessages } from '@bellhop/nodes/messages';
import { flowFileSchema } from '@bellhop/schema';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12) of a flow file, made from the schemas that files are read with: the document, and for every
 * type of step the config of its present version. Older versions are lifted when a file is read; their configs are left
 * open here.
 */
export function flowJsonSchema(): JsonSchema {
  const { $schema, $defs, ...schema } = shapeOf(flowFileSchema);
  const types = Object.values(nodeDefinitions);
  const known = types.map((definition) => ({
    if: {
      properties: { type: { const: definition.type }, version: { const: definition.version } },
      required: ['type', 'version'],
    },
    then: { properties: { config: { $ref: `#/$defs/config-${definition.type}` } } },
  }));
  const versions = types.map(({ type, version }) => ({
    if: { properties: { type: { const: type } }, required: ['type'] },
    then: { properties: { version: { maximum: version } } },
  }));
  return {
    $schema,
    title: 'Bellhop flow',
    description: 'A reply flow: settings and tables of records by id. See docs/flow-format.md.',
    ...schema,
    $defs: {
      ...defsSchema.parse($defs),
      node: {
        type: 'object',
        properties: { type: { enum: types.map(({ type }) => type) } },
        allOf: [...known, ...versions],
      },
      ...Object.fromEntries(
        types.map((definition) => [`config-${definition.type}`, configSchema(definition)]),
      ),
    },
    allOf: [{ properties: { nodes: { additionalProperties: { $ref: '#/$defs/node' } } } }],
  };
}

function configSchema({ type, config }: AnyNodeDefinition): JsonSchema {
  const { $schema: _, ...schema } = movedTo(`#/$defs/config-${type}`, shapeOf(config));
  const words = new Map<string, unknown>(Object.entries(nodeMessages['en'] ?? {})).get(type);
  const properties = z.record(z.string(), z.looseObject({})).safeParse(schema['properties']);
  return {
    ...describe(words, 'name', 'summary'),
    ...schema,
    ...(properties.success && {
      properties: Object.fromEntries(
        Object.entries(properties.data).map(([name, each]) => [
          name,
          { ...describe(words, `field.${name}`, `help.${name}`), ...each },
        ]),
      ),
    }),
  };
}

const defsSchema = z.record(z.string(), z.unknown()).optional();

/** A schema that will stand at another place: what it refers to inside itself moves along. */
function movedTo(place: string, schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', `"${place}/$defs/`);
  return defsSchema.unwrap().parse(JSON.parse(text));
}

/** Title and description from the type's own English words. */
function describe(words: unknown, titleKey: string, descriptionKey: string): JsonSchema {
  const title = wordAt(words, titleKey);
  const description = wordAt(words, descriptionKey);
  return { ...(title !== null && { title }), ...(description !== null && { description }) };
}

function wordAt(words: unknown, path: string): string | null {
  let current = words;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null) return null;
    current = new Map<string, unknown>(Object.entries(current)).get(key);
  }
  return typeof current === 'string' ? current : null;
}

function shapeOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
  });
}
