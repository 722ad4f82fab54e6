import { formFields } from '@bellhop/nodes/contract';
import type { FlowDocument, Position } from '@bellhop/schema';
import {
  addStepCommand,
  freeExit,
  insertOnEdgeCommand,
  starterNode,
  type ExitRef,
} from '../document/edit-commands.ts';
import { snap } from '../document/grid.ts';
import { cardSize, freePlace, placeAfter, roomBetween } from '../document/place-step.ts';
import { definitionOf } from '../document/step-facts.ts';
import { recentTypes } from '../palette/recent-types.ts';
import { edit } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { isOpenToChange } from './lock.ts';
import { select } from './view-store.ts';

/** Where a new step goes: after an exit, into an edge, to a place, or wherever there is room. */
export interface AddTarget {
  from?: ExitRef;
  edge?: string;
  at?: Position;
  /** Middle of what is seen of the canvas. */
  centre?: Position;
}

/** Adds a step of a type, selects it and opens its settings. Gives back its id. */
export function addStep(session: FlowSession, type: string, target: AddTarget): string | undefined {
  const definition = definitionOf(type);
  if (definition === undefined || !isOpenToChange(session)) return undefined;
  const { document } = session.flow.getState();
  const edge = target.edge === undefined ? undefined : document.edges[target.edge];
  const isStep = definition.kind === 'step';
  const from = isStep ? (target.from ?? chainFrom(session, document, target)) : null;
  const room = edge && roomBetween(document, edge, (id) => session.sizes.get(id));
  const node = starterNode(definition, {
    id: session.newId('n'),
    position: room?.at ?? placeFor(session, document, { target, from }),
    locale: document.defaultLocale,
  });
  const newEdge = session.newId('e');
  const command =
    edge !== undefined && isStep
      ? insertOnEdgeCommand(node, { edge, newEdge, moved: room?.moved ?? {} })
      : addStepCommand(node, from, newEdge);
  if (!edit(session, command, { key: 'added', step: node })) return undefined;
  recentTypes.add(type);
  select(session.view, [node.id]);
  const [field] = formFields(definition.config);
  session.view.setState((view) => ({
    fresh: new Set([...view.fresh, node.id]),
    tab: 'settings',
    isPanelOpen: true,
    version: null,
    // Where somebody dropped it, there it is seen already.
    reveal: target.at === undefined || room !== undefined ? node.id : null,
    focus: field === undefined ? null : { node: node.id, field: field.name },
  }));
  return node.id;
}

/** A click in the palette carries the chain on: from the selected step's first free exit. */
function chainFrom(
  session: FlowSession,
  document: FlowDocument,
  target: AddTarget,
): ExitRef | null {
  if (target.at !== undefined || target.edge !== undefined) return null;
  const [only, ...more] = session.view.getState().nodes;
  return only === undefined || more.length > 0 ? null : freeExit(document, only);
}

function placeFor(
  session: FlowSession,
  document: FlowDocument,
  { target, from }: { target: AddTarget; from: ExitRef | null },
): Position {
  const sizeOf = (id: string) => session.sizes.get(id);
  if (target.at !== undefined) return snap(target.at);
  if (from !== null) return placeAfter(document, from.node, sizeOf);
  const centre = target.centre ?? { x: 0, y: 0 };
  const wanted = { x: centre.x - cardSize.width / 2, y: centre.y - cardSize.height / 2 };
  return freePlace(document, wanted, sizeOf);
}
