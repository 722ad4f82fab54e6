import type { FlowDocument } from '@bellhop/schema';
import type { Mention } from '../contract/node-definition.ts';
import { readSteps, type Definitions } from './read-steps.ts';

/** Something outside of its own steps that a flow names, and the ids of the steps that name it. */
export interface NameUse {
  kind: Mention['kind'] | 'flow';
  /** Of a flow its id. */
  name: string;
  steps: readonly string[];
}

/** What the steps of a flow name of the shop, and the other flows that they go into, in the order of the document. */
export function usesOfNames(document: FlowDocument, definitions: Definitions): NameUse[] {
  const uses = new Map<string, { kind: NameUse['kind']; name: string; steps: Set<string> }>();
  const note = (kind: NameUse['kind'], name: string, step: string) => {
    const key = `${kind} ${name}`;
    const use = uses.get(key) ?? { kind, name, steps: new Set() };
    use.steps.add(step);
    uses.set(key, use);
  };
  for (const [id, { mentions, calls, jumps }] of readSteps(document, definitions)) {
    for (const { kind, name } of mentions) note(kind, name, id);
    for (const flow of [...calls, ...jumps.map((jump) => jump.flow)]) {
      if (flow !== null && flow !== '' && flow !== document.id) note('flow', flow, id);
    }
  }
  return [...uses.values()].map((use) => ({ ...use, steps: [...use.steps] }));
}
