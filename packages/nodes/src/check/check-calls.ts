import type { FlowDocument, Problem } from '@bellhop/schema';
import { readSteps, type Definitions, type Steps } from './read-steps.ts';
import type { Surroundings } from './surroundings.ts';

/** Steps that lead to a flow or a step that is not there, and flows that call each other in a circle. */
export function checkCalls(
  document: FlowDocument,
  steps: Steps,
  { definitions, flows }: { definitions: Definitions } & Pick<Surroundings, 'flows'>,
): Problem[] {
  const others = flows == null ? null : documentsById(document, flows);
  const problems: Problem[] = [];
  for (const [node, step] of steps) {
    if (step.node.disabled === true) continue;
    for (const { flow, node: target, field } of step.jumps) {
      if (flow !== null && flow !== '' && others?.has(flow) === false) {
        problems.push({ code: 'unknownFlow', severity: 'error', node, field });
        continue;
      }
      const where = flow === null || flow === document.id ? document : others?.get(flow);
      const isKnown = flow === null || flow === document.id || others !== null;
      if (!isKnown || target === '' || where?.nodes[target] !== undefined) continue;
      problems.push({ code: 'unknownTarget', severity: 'error', node, field });
    }
    for (const flow of step.calls) {
      if (flow === '' || others === null) continue;
      if (flow === document.id || leadsBack(flow, document.id, { others, definitions })) {
        problems.push({ code: 'callCycle', severity: 'error', node });
      } else if (!others.has(flow)) {
        problems.push({ code: 'unknownFlow', severity: 'error', node });
      }
    }
  }
  return problems;
}

function documentsById(
  document: FlowDocument,
  flows: NonNullable<Surroundings['flows']>,
): ReadonlyMap<string, FlowDocument> {
  const byId = new Map(flows.map((flow) => [flow.document.id, flow.document]));
  return byId.set(document.id, document);
}

function leadsBack(
  from: string,
  back: string,
  { others, definitions }: { others: ReadonlyMap<string, FlowDocument>; definitions: Definitions },
): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === back) return true;
    const flow = others.get(id);
    if (seen.has(id) || flow === undefined) continue;
    seen.add(id);
    for (const { calls, node } of readSteps(flow, definitions).values()) {
      if (node.disabled !== true) open.push(...calls);
    }
  }
  return false;
}
