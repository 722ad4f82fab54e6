import { emptyFlow, type FlowDocument, type FlowNode, type JsonObject } from '@bellhop/schema';
import { checkFlow } from '../src/check/index.ts';
import { nodeDefinitions } from '../src/definitions.ts';

const chains = 40;
const chainLength = 25;

/** The largest flow there can be: 40 triggers, each with a path of 24 steps, every fifth of which decides something. */
export function thousandSteps(): FlowDocument {
  const document = emptyFlow('bench', {
    name: 'Bench',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  for (let chain = 0; chain < chains; chain += 1) {
    for (let place = 0; place < chainLength; place += 1) {
      const id = `n${String(chain)}_${String(place)}`;
      const next = `n${String(chain)}_${String(place + 1)}`;
      const node = stepAt(chain, place);
      document.nodes[id] = { id, position: { x: place * 300, y: chain * 200 }, ...node };
      if (place === chainLength - 1) continue;
      for (const exit of node.type === 'condition'
        ? ['branch:a', 'branch:b', 'otherwise']
        : ['then']) {
        const edge = `${id}_${exit.replace(':', '_')}`;
        document.edges[edge] = { id: edge, from: { node: id, exit }, to: { node: next } };
      }
    }
  }
  return document;
}

function stepAt(chain: number, place: number): Omit<FlowNode, 'id' | 'position'> {
  const name = `${String(chain)}x${String(place)}`;
  if (place === 0) {
    const keywords = [`word${String(chain)}`, `关键词${String(chain)}`, `คำ${String(chain)}`];
    return { type: 'message', version: 1, config: { on: 'keywords', keywords, mode: 'contains' } };
  }
  if (place % 5 !== 0 || place === chainLength - 1) {
    const text = { en: `Hello {{ customer.name }}, this is answer ${name}.` };
    return { type: 'reply', version: 1, config: { text, quickReplies: [] } };
  }
  const rule = (id: string, subject: string, operator: string, value: string[]): JsonObject => ({
    id,
    subject,
    operator,
    value,
  });
  const branch = (id: string, ...items: JsonObject[]): JsonObject => ({
    id,
    name: '',
    match: 'any',
    items,
  });
  const branches = [
    branch(
      'a',
      rule('r1', 'text', 'contains', [`red${name}`, `blue${name}`]),
      rule('r2', 'tag', 'has', [name]),
    ),
    branch(
      'b',
      rule('r3', 'text', 'contains', [`green${name}`]),
      rule('r4', 'orders', 'atLeast', ['2']),
    ),
  ];
  return { type: 'condition', version: 2, config: { branches } };
}

export interface CheckFigures {
  steps: number;
  /** The very first time, before anything is warm: what opening such a flow costs. */
  coldMillis: number;
  /** A flow that was not looked at before, in a program that has checked others. */
  firstMillis: number;
  /** After an edit of one step: half of the edits took less. */
  editMillis: number;
  slowestEditMillis: number;
}

/** Milliseconds for a flow of a thousand steps: looked at for the first time, and again after each of fifty edits. */
export function checkBench(): CheckFigures {
  const coldMillis = millis(() => checkFlow(thousandSteps(), nodeDefinitions));
  const rounds = 5;
  let firstMillis = Infinity;
  const edits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let document = thousandSteps();
    firstMillis = Math.min(
      firstMillis,
      millis(() => checkFlow(document, nodeDefinitions)),
    );
    for (let step = 1; step <= 10; step += 1) {
      const id = `n${String(step)}_${String(step)}`;
      const node = document.nodes[id];
      if (node === undefined) throw new Error(`no step ${id}`);
      const changed = { ...node, config: { ...node.config } };
      document = { ...document, nodes: { ...document.nodes, [id]: changed } };
      const edited = document;
      edits.push(millis(() => checkFlow(edited, nodeDefinitions)));
    }
  }
  edits.sort((left, right) => left - right);
  const editMillis = edits[Math.floor(edits.length / 2)] ?? 0;
  const slowestEditMillis = edits.at(-1) ?? 0;
  return { steps: chains * chainLength, coldMillis, firstMillis, editMillis, slowestEditMillis };
}

function millis(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
