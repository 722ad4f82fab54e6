import '../flow-editor.css';
import type { ArmedTrigger, Event, FlowDocument, Trace, TriedTrigger } from '@bellhop/schema';
import { briefTime, exactTime } from '../../../ui/format-time.ts';
import { useWords } from '../session/use-words.ts';
import { ReadingLine } from './reading-line.tsx';
import { ReasonLine } from './reason-line.tsx';
import type { Breaking } from './stops.ts';
import { TraceEntry } from './trace-entry.tsx';
import { duration, titleIn } from './trace-words.ts';

interface TraceStepsProps {
  trace: Trace;
  /** Microseconds per step; empty when they were not measured. */
  timings: readonly number[];
  /** When it happened: ISO 8601, UTC. */
  at?: string;
  /** What was answered: it says what a message was read as. */
  event: Pick<Event, 'body' | 'facts'>;
  /** The version that ran; names of steps come from it. Null when it is gone. */
  document: FlowDocument | null;
  /** Index of the step that is looked at; -1 when there is none. */
  current: number;
  onCurrent: (index: number) => void;
  /** How it came out, where more is known about it than the trace says. */
  outcome?: string;
  breaking?: Breaking;
}

/** Why an event was answered the way it was: step by step, with what was compared, also what did not match. */
export function TraceSteps({
  trace,
  timings,
  at,
  event: { body, facts },
  document,
  current,
  onCurrent,
  outcome,
  breaking,
}: TraceStepsProps) {
  const words = useWords();
  const total = timings.reduce((sum, one) => sum + one, 0);
  return (
    <section className="fe-why" aria-label={words.t('flow.trace.why')}>
      <h4>
        <span>
          {trace.steps.length === 0
            ? words.t('flow.trace.why')
            : words.t('flow.trace.whyStep', { step: current + 1, total: trace.steps.length })}
        </span>
        <span>
          {at !== undefined && briefTime(at, words.locale)}
          {at !== undefined && total > 0 && ' · '}
          {total > 0 && duration(words, total)}
        </span>
      </h4>
      {body.type === 'customerMessage' && facts.understood !== undefined && (
        <ReadingLine understood={facts.understood} text={body.text} />
      )}
      <TriedTriggers tried={trace.tried} document={document} />
      <ol>
        {trace.steps.map((step, index) => (
          <TraceEntry
            key={`${step.node} ${String(index)}`}
            {...{ step, index, document }}
            time={timings[index]}
            isCurrent={index === current}
            onCurrent={onCurrent}
            breaking={breaking}
          />
        ))}
      </ol>
      <ArmedTriggers armed={trace.armed ?? []} document={document} />
      {trace.notes !== undefined && (
        <ul className="fe-trace-notes">
          {trace.notes.map((reason, place) => (
            <ReasonLine key={`${reason.code} ${String(place)}`} reason={reason} />
          ))}
        </ul>
      )}
      <p className="fe-outcome">{outcome ?? words.schemaText(`outcome.${trace.outcome}`)}</p>
    </section>
  );
}

function TriedTriggers({
  tried,
  document,
}: {
  tried: TriedTrigger[];
  document: FlowDocument | null;
}) {
  const words = useWords();
  if (tried.length === 0) return null;
  return (
    <details className="fe-tried">
      <summary>{words.t('flow.trace.tried', { count: tried.length })}</summary>
      <ol>
        {tried.map(({ node, nodeType, because }, index) => (
          <li key={`${node} ${String(index)}`} className="fe-trace-step fe-trace-off">
            <b>{titleIn(words, document, { node, nodeType })}</b>
            <ul>
              {because.map((reason, place) => (
                <ReasonLine key={`${reason.code} ${String(place)}`} reason={reason} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Triggers that fired and will run later. */
function ArmedTriggers({
  armed,
  document,
}: {
  armed: ArmedTrigger[];
  document: FlowDocument | null;
}) {
  const words = useWords();
  return (
    <ol>
      {armed.map(({ node, nodeType, because, at }) => (
        <li key={node} className="fe-trace-step">
          <b>{titleIn(words, document, { node, nodeType })}</b>
          <ul>
            {because.map((reason, place) => (
              <ReasonLine key={`${reason.code} ${String(place)}`} reason={reason} />
            ))}
            <li className="fe-way">
              {words.t('flow.trace.armed', { at: exactTime(at, words.locale) })}
            </li>
          </ul>
        </li>
      ))}
    </ol>
  );
}
