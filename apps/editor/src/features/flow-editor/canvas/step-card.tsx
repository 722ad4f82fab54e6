import type { Exit } from '@bellhop/nodes/contract';
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
import { firstWords } from '../document/first-words.ts';
import { edgeExits, isTrigger, stepFacts } from '../document/step-facts.ts';
import type { CanvasNode } from '../document/view-model.ts';
import { useDocument, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { CardBody, cardItems } from './card-body.tsx';
import { MarkLabel } from '../compare/mark-label.tsx';
import { ExitRow } from './exit-row.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { StepIcon } from './step-icons.tsx';

/** A step on the canvas. React Flow only knows its place; everything else is read from the document by id. */
export const StepCard = memo(function StepCard({ id, selected }: NodeProps<CanvasNode>) {
  const node = useDocument((document) => document.nodes[id]);
  return node === undefined ? null : <Card node={node} isSelected={selected} />;
});

function Card({ node, isSelected }: { node: FlowNode; isSelected: boolean }) {
  const words = useWords();
  const defaultLocale = useDocument((document) => document.defaultLocale);
  const exits = useExits(node);
  const numbers = useView(({ run }) => run?.numbers.get(node.id));
  const isCurrent = useView(({ run }) => run?.current === node.id);
  const isUnvisited = useView(({ run, coverage }) =>
    run === null ? coverage !== null && !coverage.steps.has(node.id) : !run.numbers.has(node.id),
  );
  const visits = useView(({ run, coverage }) =>
    run === null ? coverage?.steps.get(node.id) : undefined,
  );
  const { chat } = useSession();
  const isBreakpoint = useStore(chat, ({ breakpoints }) => breakpoints.has(node.id));
  const mark = useView(({ marks }) => marks?.steps.get(node.id));
  const items = cardItems(node, words.locale, defaultLocale);
  const summary = items.find((item) => item.kind === 'line');
  const said = firstWords(items, (item) => words.cardLine(node.type, item));
  const isNamed = node.name !== undefined && node.name !== '';
  usePortsInPlace(node.id, exits.map((exit) => exit.id).join(' '));

  return (
    <div
      className="fe-card"
      data-selected={isSelected || undefined}
      data-current={isCurrent || undefined}
      data-unvisited={isUnvisited || undefined}
      data-mark={mark}
      data-off={node.disabled === true || undefined}
      data-step={node.id}
      data-name={isNamed || said === '' ? words.title(node) : said}
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
      {isBreakpoint && (
        <span
          className="fe-breakpoint-mark"
          role="img"
          aria-label={words.t('flow.trace.breakpoint', { name: words.title(node) })}
        />
      )}
      {!isTrigger(node) && <Entrance id={node.id} />}
      <header className="fe-card-head">
        <StepIcon type={node.type} />
        <div className="fe-card-title">
          <b>{words.title(node)}</b>
          {summary !== undefined && <span>{words.cardLine(node.type, summary)}</span>}
        </div>
        {node.disabled === true && <span className="fe-off">{words.t('flow.off')}</span>}
        <ProblemBadge node={node.id} />
      </header>
      <CardBody node={node} locale={words.locale} defaultLocale={defaultLocale} />
      <div className="fe-exits">
        {exits.map((exit) => (
          <ExitRow key={exit.id} node={node} exit={exit} />
        ))}
      </div>
    </div>
  );
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
  const session = useSession();
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
        isConnectable={session.canEdit}
      />
      <Handle
        type="target"
        position={Position.Left}
        id="card"
        className="fe-drop"
        data-open={isTarget || undefined}
        isConnectableStart={false}
        isConnectable={session.canEdit}
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
