import type {
  Connection,
  FinalConnectionState,
  HandleType,
  OnConnectEnd,
  OnReconnect,
} from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef, type RefObject } from 'react';
import type { CanvasEdge } from '../document/view-model.ts';
import { connect, connectionProblem, disconnect, edit, nodeOf } from '../session/edit-actions.ts';
import type { ExitRef } from '../document/edit-commands.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useSession } from '../session/use-session.ts';
import { say } from '../session/view-store.ts';

const pointOf = (event: MouseEvent | TouchEvent) => {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return point === undefined ? null : { x: point.clientX, y: point.clientY };
};

/** Everything that happens when a line is drawn: to a card, to nothing, or from one card to another. */
export function useConnecting() {
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const isReconnecting = useRef(false);

  const isValidConnection = useCallback(
    ({ source, sourceHandle, target }: Connection | CanvasEdge) =>
      connectionProblem(session, { node: source, exit: sourceHandle ?? '' }, target) === null,
    [session],
  );

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      if (sourceHandle !== null) connect(session, { node: source, exit: sourceHandle }, target);
    },
    [session],
  );

  const onConnectEnd: OnConnectEnd = useCallback(
    (event, state) => {
      const { fromNode, fromHandle } = state;
      const point = pointOf(event);
      // The end of a line that was pulled off is looked at by `onReconnectEnd`.
      if (isReconnecting.current) return;
      if (state.isValid === true || fromNode === null || point === null) return;
      const exit = fromHandle.id;
      if (exit === null || exit === undefined || fromHandle.type !== 'source') return;
      // Letting go where the line began is a change of mind, not a mistake.
      if (isPort(point)) return;
      if (tellWhyNot(session, { node: fromNode.id, exit }, cardAt(point))) return;
      const { x, y } = screenToFlowPosition(point);
      session.view.setState({
        // The card's title, not its corner, comes to lie where the line was dropped.
        picker: { anchor: point, at: { x, y: y - 26 }, from: { node: fromNode.id, exit } },
      });
    },
    [session, screenToFlowPosition],
  );

  return {
    isValidConnection,
    onConnect,
    onConnectEnd,
    ...useReconnecting(session, isReconnecting),
  };
}

/** What happens to a line that is pulled off its card: it goes to another card, or away. */
function useReconnecting(session: FlowSession, isReconnecting: RefObject<boolean>) {
  const onReconnect: OnReconnect<CanvasEdge> = useCallback(
    (old, { source, sourceHandle, target }) => {
      if (sourceHandle === null) return;
      const from = { node: source, exit: sourceHandle };
      const there = nodeOf(session, target);
      edit(
        session,
        { type: 'reconnect', edge: old.id, from, to: { node: target } },
        { key: 'reconnected', ...(there && { step: there }) },
      );
    },
    [session],
  );

  const onReconnectStart = useCallback(() => {
    isReconnecting.current = true;
  }, [isReconnecting]);

  const onReconnectEnd = useCallback(
    (
      _event: MouseEvent | TouchEvent,
      edge: CanvasEdge,
      _end: HandleType,
      state: FinalConnectionState,
    ) => {
      isReconnecting.current = false;
      if (state.isValid !== true && state.toNode === null) disconnect(session, [edge.id]);
    },
    [session, isReconnecting],
  );

  return { onReconnect, onReconnectStart, onReconnectEnd };
}

/** The step whose card lies under a point of the screen. */
function cardAt({ x, y }: { x: number; y: number }): string | null {
  const card = document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return card?.getAttribute('data-id') ?? null;
}

/** Whether a point of the screen lies on a port, from which lines begin. */
function isPort({ x, y }: { x: number; y: number }): boolean {
  return document.elementFromPoint(x, y)?.closest('.fe-port') != null;
}

/** A line that was dropped on a card which cannot take it: says why. False when it was dropped on nothing. */
function tellWhyNot(session: FlowSession, from: ExitRef, to: string | null): boolean {
  if (to === null) return false;
  const problem = connectionProblem(session, from, to);
  if (problem !== null) say(session.view, { key: problem });
  return true;
}
