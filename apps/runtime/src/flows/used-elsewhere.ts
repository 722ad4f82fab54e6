import { usesOfNames, type NameUse } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { CodedError, type FlowDocument } from '@bellhop/schema';
import type { UsedElsewhere, UsedIn } from '../api/shapes/flow-shapes.ts';
import { readFlows } from '../store/flow-rows.ts';
import { readFlowText } from '../store/flow-text.ts';
import type { Store } from '../store/open-store.ts';
import type { FlowParts } from './flow-parts.ts';

interface Read {
  revision: number;
  draft: FlowDocument;
  uses: readonly NameUse[];
}

/** Reading a flow is the costly part; it is done once per revision. */
const readByStore = new WeakMap<Store, Map<string, Read>>();

/** What the drafts of the other flows have in common with this one: they go into it, or name the same tags. */
export async function readUsedElsewhere({ store }: FlowParts, id: string): Promise<UsedElsewhere> {
  const known = readByStore.get(store) ?? new Map<string, Read>();
  readByStore.set(store, known);
  const flows = (await readFlows(store)).map((flow) => {
    const before = known.get(flow.id);
    if (before?.revision === flow.revision) return before;
    const draft = readFlowText(flow.draft);
    const read = { revision: flow.revision, draft, uses: usesOfNames(draft, nodeDefinitions) };
    known.set(flow.id, read);
    return read;
  });
  const own = flows.find(({ draft }) => draft.id === id);
  if (own === undefined) throw new CodedError('flow.notFound');
  const others = flows.filter((flow) => flow !== own);
  const naming = (kind: NameUse['kind'], name: string): UsedIn[] =>
    others.flatMap(({ draft, uses }) => {
      const use = uses.find((each) => each.kind === kind && each.name === name);
      return use === undefined ? [] : [usedIn(draft, use)];
    });
  const tags = own.uses.flatMap(({ kind, name }) => (kind === 'tag' ? [name] : []));
  return {
    callers: naming('flow', id),
    tags: tags.map((name) => ({ name, flows: naming('tag', name) })),
  };
}

function usedIn({ id, name, nodes }: FlowDocument, { steps }: NameUse): UsedIn {
  return {
    flow: id,
    name,
    steps: steps.flatMap((step) => {
      const node = nodes[step];
      return node === undefined ? [] : [{ id: step, type: node.type, name: node.name ?? null }];
    }),
  };
}
