import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { emptyFlow, type FlowDocument, type FlowSettings, type JsonObject } from '@bellhop/schema';
import { spread } from './spread.ts';

/** One step of a flow that is written by hand. */
export interface StepPlan {
  type: string;
  name?: string;
  /** Place on the canvas, in pixels; further down where the card above needs the room. */
  at: readonly [x: number, y: number];
  /** What it leaves out is as it is in a new step. */
  config: JsonObject;
  /** Step that each exit leads to. */
  to?: Readonly<Record<string, string>>;
}

/** Writes a flow document from a plan that names each step once. Ids are the names of the plan. Throws on an unknown type. */
export function buildFlow(
  id: string,
  settings: FlowSettings,
  plan: Readonly<Record<string, StepPlan>>,
): FlowDocument {
  const document = emptyFlow(id, settings);
  for (const [step, { type, name, at, config, to = {} }] of Object.entries(plan)) {
    const definition = nodeDefinitions[type];
    if (definition === undefined) throw new Error(`no such step type: ${type}`);
    document.nodes[step] = {
      id: step,
      type,
      version: definition.version,
      ...(name === undefined ? {} : { name }),
      config: { ...definition.starter(settings.defaultLocale), ...config },
      position: { x: at[0], y: at[1] },
    };
    for (const [index, [exit, target]] of Object.entries(to).entries()) {
      const edge = `${step}_${String(index + 1)}`;
      document.edges[edge] = { id: edge, from: { node: step, exit }, to: { node: target } };
    }
  }
  return { ...document, nodes: spread(document.nodes, settings.locales) };
}
