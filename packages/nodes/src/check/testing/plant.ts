import { emptyFlow, type FlowDocument, type FlowNode, type JsonObject } from '@bellhop/schema';
import type { Surroundings } from '../surroundings.ts';

export type Step = [id: string, type: string, config?: JsonObject, rest?: Partial<FlowNode>];
export type Edge = [from: string, exit: string, to: string];

/** What the shop has, as far as the planted faults are about it. */
export const shop: Surroundings = {
  tags: [],
  teams: [],
  products: [],
  secrets: [],
  channels: [],
  flows: [],
};

export interface PlantedFault {
  /** The only code that may come with it. */
  code: string;
  plant: (document: FlowDocument) => { document: FlowDocument; around: Surroundings };
}

/** Adds steps and edges to a flow. */
export function grow(
  document: FlowDocument,
  steps: readonly Step[],
  edges: readonly Edge[],
): FlowDocument {
  const nodes = { ...document.nodes };
  for (const [id, type, config = {}, rest = {}] of steps) {
    const version = type === 'condition' ? 2 : 1;
    nodes[id] = { id, type, version, config, position: { x: 0, y: 0 }, ...rest };
  }
  const table = { ...document.edges };
  for (const [from, exit, to] of edges) {
    const id = `${from}_${exit.replace(':', '_')}`;
    table[id] = { id, from: { node: from, exit }, to: { node: to } };
  }
  return { ...document, nodes, edges: table };
}

export const listens = (...keywords: string[]): JsonObject => ({
  on: 'keywords',
  keywords,
  mode: 'contains',
  without: [],
  stem: false,
  typos: false,
  soundsAlike: false,
  pattern: '',
  intents: [],
  canInterrupt: false,
});
export const start: Step = ['zz_start', 'message', listens('zzqq')];

/** A path of its own with the fault on it: it can be planted into any flow. */
export function path(
  code: string,
  steps: Step[],
  edges: Edge[],
  around: Surroundings = {},
): PlantedFault {
  const [first] = steps;
  const begin: Edge = ['zz_start', 'then', first?.[0] ?? ''];
  return {
    code,
    plant: (document) => ({
      document: grow(document, [start, ...steps], [begin, ...edges]),
      around: { ...shop, ...around },
    }),
  };
}

export const rule = (
  id: string,
  subject: string,
  operator: string,
  value: string[],
): JsonObject => ({
  id,
  subject,
  operator,
  value,
});
export function decides(code: string, ...branches: JsonObject[][]): PlantedFault {
  const config = {
    branches: branches.map((items, index) => ({
      id: `b${String(index)}`,
      name: '',
      match: 'all',
      items,
    })),
  };
  const exits = [...branches.map((_, index) => `branch:b${String(index)}`), 'otherwise'];
  return path(
    code,
    [
      ['zz_if', 'condition', config],
      ['zz_say', 'small-say', { text: 'Hi' }],
    ],
    exits.map((exit): Edge => ['zz_if', exit, 'zz_say']),
  );
}

export const say = (config: JsonObject = { text: 'Hi' }): Step => ['zz_say', 'small-say', config];
export const names = (kind: string): Step[] => [
  ['zz_name', 'small-name', { kind, name: 'zzgone' }],
];

export function other(
  id: string,
  steps: Step[],
  edges: Edge[],
  kind: FlowDocument['kind'],
): FlowDocument {
  const settings = { name: id, description: '', kind, defaultLocale: 'en', locales: ['en'] };
  return grow(emptyFlow(id, settings), steps, edges);
}
