import type { Exit } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import { IconArrowRight, IconBoxMultiple, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { cardItems } from '../canvas/card-body.tsx';
import { MessageText } from '../canvas/message-text.tsx';
import { ProblemBadge } from '../canvas/problem-badge.tsx';
import { StepIcon } from '../canvas/step-icons.tsx';
import { exitKey, graphIndex } from '../document/graph.ts';
import { stepFacts } from '../document/step-facts.ts';
import { useDocument, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { select } from '../session/view-store.ts';

/** Deeper steps would leave no room on a phone: they all stand at this depth. */
const deepest = 4;

interface OutlineStepProps {
  node: FlowNode;
  depth: number;
  /** Name of the group that it is in. */
  group: string | undefined;
  onOpen: (() => void) | undefined;
}

/** One step of the outline: a tap opens its settings, its exits say where they lead. */
export const OutlineStep = memo(function OutlineStep(props: OutlineStepProps) {
  const { node, depth, group, onOpen } = props;
  const words = useWords();
  const { view } = useSession();
  const fallback = useDocument((document) => document.defaultLocale);
  const number = useView(({ run, coverage }) => {
    const visits = coverage?.steps.get(node.id);
    if (run !== null || coverage === null) return run?.numbers.get(node.id)?.join(' · ');
    return visits === undefined ? undefined : `×${String(visits)}`;
  });
  const isMissed = useView(
    ({ run, coverage }) => run === null && coverage !== null && !coverage.steps.has(node.id),
  );
  const isSelected = useView(({ nodes }) => nodes.has(node.id));
  const items = cardItems(node, words.locale, fallback);
  const bubble = items.find((item) => item.kind === 'bubble');
  const line = items.find((item) => item.kind === 'line');
  return (
    <li aria-level={depth + 1} data-depth={Math.min(depth, deepest)}>
      <div
        className="fe-outline-card"
        data-selected={isSelected || undefined}
        data-missed={isMissed || undefined}
      >
        <button
          type="button"
          className="fe-outline-head"
          aria-current={isSelected || undefined}
          onClick={() => {
            select(view, [node.id]);
            view.setState({ tab: 'settings', isPanelOpen: true, reveal: node.id });
            onOpen?.();
          }}
        >
          <StepIcon type={node.type} />
          <span>
            <b>
              {number !== undefined && <i className="fe-trace-number">{number}</i>}
              {words.title(node)}
            </b>
            {group !== undefined && (
              <small className="fe-outline-group">
                <IconBoxMultiple size={13} aria-hidden="true" />
                {group === '' ? words.t('flow.group.unnamed') : group}
              </small>
            )}
            {line !== undefined && <small>{words.cardLine(node.type, line)}</small>}
            {bubble !== undefined && (
              <small className="fe-outline-text">
                <MessageText text={bubble.text} />
              </small>
            )}
          </span>
        </button>
        <ProblemBadge node={node.id} words={words} />
        <ul>
          {stepFacts(node).exits.map((exit) => (
            <OutlineExit key={exit.id} node={node.id} type={node.type} exit={exit} />
          ))}
        </ul>
      </div>
    </li>
  );
});

function OutlineExit({ node, type, exit }: { node: string; type: string; exit: Exit }) {
  const words = useWords();
  const { view, canEdit } = useSession();
  const target = useDocument((document) => {
    const edge = graphIndex(document).byExit.get(exitKey(node, exit.id));
    return edge === undefined ? undefined : document.nodes[edge.to.node];
  });
  const label = words.exit(type, exit);
  const state = target === undefined ? 'free' : 'connected';
  return (
    <li>
      <button
        type="button"
        disabled={!canEdit}
        aria-label={words.t(`flow.canvas.exit.${state}`, { exit: label })}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          view.setState({
            picker: { anchor: { x: left, y: bottom }, from: { node, exit: exit.id } },
          });
        }}
      >
        <span>{label}</span>
        {target === undefined ? (
          <IconPlus size={14} aria-hidden="true" />
        ) : (
          <span className="fe-outline-target">
            <IconArrowRight size={13} aria-hidden="true" />
            {words.title(target)}
          </span>
        )}
      </button>
    </li>
  );
}
