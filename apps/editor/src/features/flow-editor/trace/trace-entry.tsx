import type { FlowDocument, TraceStep } from '@bellhop/schema';
import { useEffect, useRef } from 'react';
import { useWords } from '../session/use-words.ts';
import { arrangedReasons } from './arranged-reasons.ts';
import { BreakpointButton } from './breakpoint-button.tsx';
import { EffectLine } from './effect-line.tsx';
import { ReasonLine } from './reason-line.tsx';
import { exitOf, type Breaking } from './stops.ts';
import { changeOf, duration, titleIn, wayOut } from './trace-words.ts';

interface TraceEntryProps {
  step: TraceStep;
  index: number;
  document: FlowDocument | null;
  time: number | undefined;
  isCurrent: boolean;
  onCurrent: (index: number) => void;
  /** Left out where nothing runs that could stop. */
  breaking?: Breaking | undefined;
}

/** One step of a run: what was compared, what it changed and did, and how it was left. */
export function TraceEntry({
  step,
  index,
  document,
  time,
  isCurrent,
  onCurrent,
  breaking,
}: TraceEntryProps) {
  const words = useWords();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const variables = Object.entries(step.variables);
  const title = titleIn(words, document, step);
  const exit = exitOf(step);
  return (
    <li ref={entry} className="fe-trace-step" data-current={isCurrent || undefined}>
      <button
        type="button"
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => {
          onCurrent(index);
        }}
      >
        <span className="fe-trace-number">{index + 1}</span>
        <b>{title}</b>
        {time !== undefined && <time>{duration(words, time)}</time>}
      </button>
      {breaking && <BreakpointButton at={step.node} name={title} {...breaking} />}
      <ul>
        {arrangedReasons(step, document).map(({ reason, depth }, place) => (
          <ReasonLine
            key={`${reason.code} ${String(place)}`}
            reason={reason}
            depth={depth}
            nodeType={step.nodeType}
          />
        ))}
        {variables.map(([name, [before, after]]) => (
          <li key={name} className="fe-effect">
            {changeOf(words, { name, before, after })}
          </li>
        ))}
        {step.effects.map((effect, place) => (
          <EffectLine key={`${effect.type} ${String(place)}`} effect={effect} />
        ))}
        <li className="fe-way">
          {wayOut(words, document, step)}
          {breaking && exit !== null && (
            <BreakpointButton at={exit} name={wayOut(words, document, step)} {...breaking} />
          )}
        </li>
      </ul>
    </li>
  );
}
