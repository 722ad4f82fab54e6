import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { nodeExamples } from '@bellhop/nodes/examples';
import { emptyFlow, type FlowDocument, type FlowKind, type JsonObject } from '@bellhop/schema';
import fc from 'fast-check';

interface Drawn {
  type: string;
  config: JsonObject;
}

/** Every config that a step type gives as an example: valid, and each in use somewhere. */
const drawable: Drawn[] = Object.entries(nodeDefinitions).flatMap(([type, definition]) =>
  [definition.starter('en'), ...(nodeExamples[type] ?? []).map(({ config }) => config)].map(
    (config) => ({ type, config }),
  ),
);
const triggers = drawable.filter(({ type }) => nodeDefinitions[type]?.kind === 'trigger');
const steps = drawable.filter(({ type }) => nodeDefinitions[type]?.kind === 'step');

/** Ids of the flows of `arbitraryFlows`: configs that name a flow can be made to name one of them. */
const flowIds = ['talk', 'quiet', 'inner', 'innermost'] as const;
const kinds: Readonly<Record<(typeof flowIds)[number], FlowKind>> = {
  talk: 'conversation',
  quiet: 'silent',
  inner: 'subflow',
  innermost: 'subflow',
};

function arbitraryFlow(id: (typeof flowIds)[number], size: number): fc.Arbitrary<FlowDocument> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...triggers), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: size }),
      fc.infiniteStream(fc.nat(997)),
    )
    .map(([starts, others, numbers]) => {
      const draw = (below: number) => Number(numbers.next().value ?? 0) % below;
      return connect(id, [...starts, ...others], draw);
    });
}

/** Joins the steps at random: some exits loose, loops allowed, some steps switched off, jumps and calls inside the set. */
function connect(
  id: (typeof flowIds)[number],
  drawn: Drawn[],
  draw: (below: number) => number,
): FlowDocument {
  const document = emptyFlow(id, {
    name: id,
    description: '',
    kind: kinds[id],
    defaultLocale: 'en',
    locales: ['en', 'th'],
  });
  const names = drawn.map((_one, index) => `n${String(index)}`);
  const targets = names.filter((_name, index) => isStep(drawn[index]));
  drawn.forEach(({ type, config }, index) => {
    const node = names[index] ?? '';
    const version = nodeDefinitions[type]?.version ?? 1;
    const position = { x: draw(1000), y: draw(1000) };
    const own = redirected(config, { targets, draw });
    document.nodes[node] = { id: node, type, version, config: own, position };
    if (draw(12) === 0) document.nodes[node] = { ...document.nodes[node], disabled: true };
    for (const [place, exit] of exitsOf(type, own).entries()) {
      const target = targets[draw(targets.length)];
      if (target === undefined || target === node || draw(5) === 0) continue;
      const edge = `${node}_${String(place)}`;
      document.edges[edge] = { id: edge, from: { node, exit }, to: { node: target } };
    }
  });
  return document;
}

function isStep(drawn: Drawn | undefined): boolean {
  return drawn !== undefined && nodeDefinitions[drawn.type]?.kind === 'step';
}

export function exitsOf(type: string, config: JsonObject): string[] {
  const definition = nodeDefinitions[type];
  const parsed = definition?.config.safeParse(config);
  if (definition === undefined || parsed?.success !== true) return [];
  return definition.exits(parsed.data).map(({ id }) => id);
}

/** Examples name flows and steps that are not there: some of them are made to name ones that are. */
function redirected(
  config: JsonObject,
  { targets, draw }: { targets: string[]; draw: (below: number) => number },
): JsonObject {
  const next = { ...config };
  if (typeof next['flow'] === 'string' && next['flow'] !== '' && draw(4) > 0) {
    next['flow'] = flowIds[draw(flowIds.length)] ?? 'inner';
  }
  for (const name of ['node', 'step', 'target']) {
    if (typeof next[name] === 'string' && draw(4) > 0) {
      next[name] = targets[draw(targets.length)] ?? '';
    }
  }
  return next;
}

/** A shop's flows: one that talks, a silent one and two sub-flows that may call each other. */
export const arbitraryFlows: fc.Arbitrary<FlowDocument[]> = fc.tuple(
  arbitraryFlow('talk', 8),
  arbitraryFlow('quiet', 4),
  arbitraryFlow('inner', 5),
  arbitraryFlow('innermost', 4),
);
