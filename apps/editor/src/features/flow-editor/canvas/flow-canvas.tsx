import '@xyflow/react/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  useStore,
  type EdgeTypes,
  type NodeTypes,
  type Viewport,
} from '@xyflow/react';
import { useCallback, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { CanvasEdge, CanvasNode } from '../document/view-model.ts';
import { connect } from '../session/edit-actions.ts';
import { useCanArrange, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { select } from '../session/view-store.ts';
import { AlignGuides } from './align-guides.tsx';
import { CardWords, useCardWords } from './card-words.ts';
import { ConnectionLine } from './connection-line.tsx';
import { readable, smallest } from './framing.ts';
import { FlowEdge } from './flow-edge.tsx';
import { GroupCard } from './group-card.tsx';
import { createNearStore, NearContext } from './near.ts';
import { NoteCard } from './note-card.tsx';
import { StepCard } from './step-card.tsx';
import { useAccessibleNames } from './use-accessible-names.ts';
import { useDragging } from './use-dragging.ts';
import { useExpand } from './use-expand.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFollowRun } from './use-follow-run.ts';
import { useFrame } from './use-frame.ts';
import { useNear, useNearEdges } from './use-near.ts';
import { useReveal } from './use-reveal.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useConnecting } from './use-connecting.ts';

const nodeTypes: NodeTypes = { step: StepCard, note: NoteCard, group: GroupCard };
const edgeTypes: EdgeTypes = { flow: FlowEdge };
const snapGrid: [number, number] = [20, 20];
const multiSelect = ['Meta', 'Control', 'Shift'];

/** The canvas: cards, lines and what is done to them with a pointer. */
export function FlowCanvas({ children }: { children?: ReactNode }) {
  const { flow } = useSession();
  const [near] = useState(() => createNearStore(flow.getState().document));
  return (
    <CardWords value={useWords()}>
      <NearContext value={near}>
        <Canvas>{children}</Canvas>
      </NearContext>
    </CardWords>
  );
}

function Canvas({ children }: { children: ReactNode }) {
  const session = useSession();
  const canArrange = useCanArrange();
  const isLocked = useView((view) => view.isLocked);
  const words = useCardWords();
  const scheme = useComputedColorScheme('light');
  const drawn = useCanvasNodes();
  const { nodes, edges } = useAccessibleNames(drawn.nodes, useNearEdges(drawn.edges, drawn.nodes));
  const connecting = useConnecting();
  const isHand = useView((view) => view.pointerMode === 'hand');
  const hasRun = useView((view) => view.run !== null || view.coverage !== null);
  const isTaking = useView((view) => view.dropEdge !== null);
  const isFar = useStore(({ transform }) => transform[2] < readable);
  const handlers = usePointerHandlers();
  const dropping = useFileDrop();
  const dragging = useDragging();
  useFrame();
  useFollowRun();
  useReveal();
  useNear();
  useExpand();
  const [lastSeen] = useState(() => session.view.getState().viewport);

  const labels = useMemo(
    () => ({
      'node.a11yDescription.default': words.t('flow.canvas.stepHelp'),
      'node.a11yDescription.keyboardDisabled': words.t('flow.canvas.stepHelp'),
      'edge.a11yDescription.default': words.t('flow.canvas.edgeHelp'),
    }),
    [words],
  );

  return (
    <ReactFlow<CanvasNode, CanvasEdge>
      className={`fe-canvas${hasRun ? ' fe-with-run' : ''}${isFar ? ' fe-far' : ''}${isLocked ? ' fe-locked' : ''}${isTaking ? ' fe-taking' : ''}`}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={drawn.onNodesChange}
      {...connecting}
      {...handlers}
      {...dropping}
      {...dragging}
      connectionLineComponent={ConnectionLine}
      connectionRadius={60}
      connectOnClick={false}
      reconnectRadius={14}
      nodesDraggable={canArrange}
      nodesConnectable={canArrange}
      edgesReconnectable={canArrange}
      edgesFocusable={false}
      deleteKeyCode={null}
      multiSelectionKeyCode={multiSelect}
      selectionOnDrag={!isHand}
      panOnDrag={isHand ? true : [1, 2]}
      selectionMode={SelectionMode.Partial}
      snapToGrid
      snapGrid={snapGrid}
      minZoom={smallest}
      maxZoom={2}
      {...(lastSeen === null ? {} : { defaultViewport: lastSeen })}
      zoomOnDoubleClick={false}
      elevateNodesOnSelect
      disableKeyboardA11y
      colorMode={scheme}
      ariaLabelConfig={labels}
      proOptions={{ hideAttribution: true }}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} />
      <AlignGuides />
      {children}
    </ReactFlow>
  );
}

function usePointerHandlers() {
  const session = useSession();
  const { view } = session;
  const onNodeClick = useCallback(
    (_event: unknown, node: CanvasNode) => {
      const { picker } = view.getState();
      // An exit was clicked before: this click says where it leads.
      if (picker?.from !== undefined && connect(session, picker.from, node.id)) {
        view.setState({ picker: null });
      }
    },
    [session, view],
  );
  const onNodeContextMenu = useCallback(
    (event: MouseEvent, node: CanvasNode) => {
      if (node.type !== 'step') return;
      event.preventDefault();
      select(view, [node.id]);
      view.setState({ menu: { node: node.id, x: event.clientX, y: event.clientY } });
    },
    [view],
  );
  const onNodeDoubleClick = useCallback(() => {
    view.setState({ tab: 'settings', isPanelOpen: true });
  }, [view]);
  const onEdgeClick = useCallback(
    (_event: unknown, edge: CanvasEdge) => {
      select(view, [], [edge.id]);
    },
    [view],
  );
  const onPaneClick = useCallback(() => {
    select(view, []);
    view.setState({ picker: null });
  }, [view]);
  const onEdgeMouseEnter = useCallback(
    (_event: unknown, edge: CanvasEdge) => {
      view.setState({ hoveredEdge: edge.id });
    },
    [view],
  );
  const onEdgeMouseLeave = useCallback(
    (_event: unknown, edge: CanvasEdge) => {
      // The tools lie beside the line: give the pointer time to reach them.
      window.setTimeout(() => {
        const isStill = view.getState().hoveredEdge === edge.id;
        if (isStill && document.querySelector('.fe-edge-tools:hover') === null) {
          view.setState({ hoveredEdge: null });
        }
      }, 500);
    },
    [view],
  );
  // Looking at a version takes this canvas away: what was seen is seen again afterwards.
  const onMoveEnd = useCallback(
    (_event: unknown, viewport: Viewport) => {
      view.setState({ viewport });
    },
    [view],
  );
  return {
    onMoveEnd,
    onNodeClick,
    onNodeContextMenu,
    onNodeDoubleClick,
    onEdgeClick,
    onPaneClick,
    onEdgeMouseEnter,
    onEdgeMouseLeave,
  };
}
