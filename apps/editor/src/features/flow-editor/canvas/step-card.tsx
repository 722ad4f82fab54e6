import type { CardItem, Exit } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import {
  Handle,
  Position,
  useConnection,
  useUpdateNodeInternals,
  type NodeProps,
} from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { firstWords } from '../document/first-words.ts';
import { edgeExits, isTrigger, stepFacts } from '../document/step-facts.ts';
import type { CanvasNode } from '../document/view-model.ts';
import { useCanArrange, useDocument, useSession, useView } from '../session/use-session.ts';
import type { Words } from '../session/use-words.ts';
import type { Mark, ViewState } from '../session/view-store.ts';
import { CardBody, cardItems } from './card-body.tsx';
import { useCardWords } from './card-words.ts';
import { MarkLabel } from '../compare/mark-label.tsx';
import { ExitRow } from './exit-row.tsx';
import { useIsNear } from './near.ts';
import { OthersAtStep } from './others-at-step.tsx';
import { PinMark } from './pin-mark.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { StepIcon } from './step-icons.tsx';

/**
 * A step on the canvas. React Flow only knows its place; everything else is read from the document by id. Far from what
 * is seen it is a picture of the same size without anything to take hold of: most of a large flow is that.
 */
export const StepCard = memo(function StepCard({ id, selected }: NodeProps<CanvasNode>) {
  const node = useDocument((document) => document.nodes[id]);
  const isNear = useIsNear(id);
  return node === undefined ? null : <Card node={node} isSelected={selected} isNear={isNear} />;
});

interface CardProps {
  node: FlowNode;
  isSelected: boolean;
  isNear: boolean;
}

function Card({ node, isSelected, isNear }: CardProps) {
  const words = useCardWords();
  const defaultLocale = useDocument((document) => document.defaultLocale);
  const exits = useExits(node);
  const { numbers, isCurrent, isUnvisited, visits, mark } = useView(
    useShallow(standingOf(node.id)),
  );
  const { definition } = stepFacts(node);
  const items = cardItems(node, words.locale, defaultLocale);
  const summary = items.find((item) => item.kind === 'line');
  usePortsInPlace(node.id, exits.map((exit) => exit.id).join(' '));

  return (
    <div
      className="fe-card"
      data-category={definition?.category ?? 'flow'}
      data-selected={isSelected || undefined}
      data-current={isCurrent === true || undefined}
      data-unvisited={isUnvisited === true || undefined}
      data-mark={mark}
      data-off={node.disabled === true || undefined}
      data-step={node.id}
      data-name={shortName(node, items, words)}
    >
      {numbers !== undefined && <span className="fe-number">{numbers.join(' · ')}</span>}
      {visits !== undefined && (
        <span
          className="fe-number fe-visits"
          title={words.t('flow.tests.visits', { count: visits })}
        >
          ×{visits}
        </span>
      )}
      {mark !== undefined && <MarkLabel mark={mark} />}
      {isNear && <BreakpointMark node={node} />}
      {!isTrigger(node) &&
        (isNear ? <Entrance id={node.id} /> : <PlainPort kind="target" id="in" />)}
      <header className="fe-card-head">
        {isNear ? <StepIcon type={node.type} /> : <span className="fe-tile" />}
        <div className="fe-card-title">
          <b>{words.title(node)}</b>
          {summary !== undefined && <span>{words.cardLine(node.type, summary)}</span>}
        </div>
        {node.disabled === true && <span className="fe-off">{words.t('flow.off')}</span>}
        <PinMark node={node.id} words={words} />
        <OthersAtStep node={node.id} words={words} />
        <ProblemBadge node={node.id} words={words} />
      </header>
      <CardBody node={node} words={words} defaultLocale={defaultLocale} />
      <div className="fe-exits">
        {exits.map((exit) =>
          isNear ? (
            <ExitRow key={exit.id} node={node} exit={exit} />
          ) : (
            <div key={exit.id} className="fe-exit">
              <span className="fe-exit-words">{words.exit(node.type, exit)}</span>
              <PlainPort kind="source" id={exit.id} />
            </div>
          ),
        )}
      </div>
    </div>
  );
}

/** How a step stands in the run, the test cases or the comparison that is looked at. */
interface Standing {
  numbers?: readonly number[] | undefined;
  isCurrent?: boolean;
  isUnvisited?: boolean;
  visits?: number | undefined;
  mark?: Mark | undefined;
}

/** One object for all cards, while nothing of that is looked at: a thousand of them ask after every key. */
const plain: Standing = {};

function standingOf(id: string) {
  return ({ run, coverage, marks }: ViewState): Standing => {
    if (run === null && coverage === null && marks === null) return plain;
    return {
      numbers: run?.numbers.get(id),
      isCurrent: run?.current === id,
      isUnvisited: run === null ? coverage?.steps.has(id) === false : !run.numbers.has(id),
      visits: run === null ? coverage?.steps.get(id) : undefined,
      mark: marks?.steps.get(id),
    };
  };
}

/** What a card is called where there is no room for more. */
function shortName(node: FlowNode, items: readonly CardItem[], words: Words): string {
  if (node.name !== undefined && node.name !== '') return node.name;
  return firstWords(items, (item) => words.cardLine(node.type, item)) || words.title(node);
}

function BreakpointMark({ node }: { node: FlowNode }) {
  const words = useCardWords();
  const { chat } = useSession();
  const isBreakpoint = useStore(chat, ({ breakpoints }) => breakpoints.has(node.id));
  if (!isBreakpoint) return null;
  return (
    <span
      className="fe-breakpoint-mark"
      role="img"
      aria-label={words.t('flow.trace.breakpoint', { name: words.title(node) })}
    />
  );
}

/** Where a line ends at a card that is far away: React Flow finds the element by its class and its data. */
function PlainPort({ kind, id }: { kind: 'source' | 'target'; id: string }) {
  const side = kind === 'source' ? 'right' : 'left';
  return <i className={`fe-plain-port ${kind}`} data-handleid={id} data-handlepos={side} />;
}

/** While a form is half filled in, the exits that have lines stay on the card: nothing may seem to be lost. */
function useExits(node: FlowNode): readonly Exit[] {
  const { config, exits } = stepFacts(node);
  const kept = useDocument((document) =>
    config === undefined ? edgeExits(document, node.id) : '',
  );
  if (config !== undefined) return exits;
  return kept
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => ({ id, text: id }));
}

/** Two catchers for a line: where it ends at the card's title, and the whole card to drop it on. */
function Entrance({ id }: { id: string }) {
  const canArrange = useCanArrange();
  const isTarget = useConnection(
    (connection) => connection.inProgress && connection.fromNode.id !== id,
  );
  return (
    <>
      <Handle
        type="target"
        position={Position.Left}
        id="in"
        className="fe-entrance"
        isConnectableStart={false}
        isConnectable={canArrange}
      />
      <Handle
        type="target"
        position={Position.Left}
        id="card"
        className="fe-drop"
        data-open={isTarget || undefined}
        isConnectableStart={false}
        isConnectable={canArrange}
      />
    </>
  );
}

/** Ports that move without a change of the card's size have to be measured again. */
function usePortsInPlace(id: string, exits: string): void {
  const measure = useUpdateNodeInternals();
  const measured = useRef(exits);
  useEffect(() => {
    // React Flow measures a new card itself, all of them at once: doing it here would fit the view to one card.
    if (measured.current === exits) return;
    measured.current = exits;
    measure(id);
  }, [measure, id, exits]);
}
