import { changeWords, type ChangeGroup, type StepRef } from '@bellhop/engine';
import type { FlowDocument, FlowNode } from '@bellhop/schema';
import type { Call } from './call.ts';

/** So many conversations of a group are named. */
const named = 5;

/** What changes in conversations, group by group. Of steps that several documents have, the last one names them. */
export function groupLines(
  groups: readonly ChangeGroup[],
  documents: readonly FlowDocument[],
  call: Call,
): string[] {
  const nodes = new Map(
    documents.flatMap((document) =>
      Object.values(document.nodes).map((node) => [`${document.id} ${node.id}`, node] as const),
    ),
  );
  return groups.flatMap((group) => linesOf(group, nodes, call));
}

function linesOf(
  { change, chats }: ChangeGroup,
  nodes: ReadonlyMap<string, FlowNode>,
  { words }: Call,
): string[] {
  const title = (step: StepRef | null) => {
    if (step === null) return '';
    const { flow, node, nodeType } = step;
    const known = nodes.get(`${flow} ${node}`);
    return words.stepTitle(
      known ?? { id: node, type: nodeType, version: 1, config: {}, position: { x: 0, y: 0 } },
    );
  };
  const values = { reached: title(change.reached), expected: title(change.expected) };
  const said = words.schema(`replay.${changeWords(change)}`, values);
  const ids = chats.slice(0, named).join(', ');
  return [
    words.t('replay.group', { count: chats.length, change: said }),
    `    ${words.t('replay.chats', { ids })}${chats.length > named ? ', …' : ''}`,
  ];
}
