import '../flow-editor.css';
import type {
  ArmedTrigger,
  FlowDocument,
  JsonValue,
  Trace,
  TraceStep,
  TriedTrigger,
  Understood,
} from '@bellhop/schema';
import { useEffect, useRef } from 'react';
import { exactTime } from '../../../ui/format-time.ts';
import { stepFacts } from '../document/step-facts.ts';
import { useWords, type Words } from '../session/use-words.ts';
import { EffectLine } from './effect-line.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ReasonLine } from './reason-line.tsx';

interface TraceStepsProps {
  trace: Trace;
  /** Microseconds per step; empty when they were not measured. */
  timings: readonly number[];
  /** What the message was read as; absent for events that nobody wrote. */
  understood?: Understood | undefined;
  /** The version that ran; names of steps come from it. Null when it is gone. */
  document: FlowDocument | null;
  /** Index of the step that is looked at; -1 when there is none. */
  current: number;
  onCurrent: (index: number) => void;
  /** How it came out, where more is known about it than the trace says. */
  outcome?: string;
}

/** Why an event was answered the way it was: step by step, with what was compared, also what did not match. */
export function TraceSteps({
  trace,
  timings,
  understood,
  document,
  current,
  onCurrent,
  outcome,
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
        {total > 0 && <span>{duration(words, total)}</span>}
      </h4>
      {understood !== undefined && <ReadingLine understood={understood} />}
      <TriedTriggers tried={trace.tried} document={document} />
      <ol>
        {trace.steps.map((step, index) => (
          <TraceEntry
            key={`${step.node} ${String(index)}`}
            {...{ step, index, document }}
            time={timings[index]}
            isCurrent={index === current}
            onCurrent={onCurrent}
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

type NodeRef = Pick<TraceStep, 'node' | 'nodeType'>;

function titleIn(words: Words, document: FlowDocument | null, { node, nodeType }: NodeRef): string {
  return words.title({ type: nodeType, name: document?.nodes[node]?.name });
}

interface TraceEntryProps {
  step: TraceStep;
  index: number;
  document: FlowDocument | null;
  time: number | undefined;
  isCurrent: boolean;
  onCurrent: (index: number) => void;
}

function TraceEntry({ step, index, document, time, isCurrent, onCurrent }: TraceEntryProps) {
  const words = useWords();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const variables = Object.entries(step.variables);
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
        <b>{titleIn(words, document, step)}</b>
        {time !== undefined && time > 0 && <time>{duration(words, time)}</time>}
      </button>
      <ul>
        {step.because.map((reason, place) => (
          <ReasonLine
            key={`${reason.code} ${String(place)}`}
            reason={reason}
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
        <li className="fe-way">{wayOut(words, document, step)}</li>
      </ul>
    </li>
  );
}

interface Change {
  name: string;
  before: JsonValue;
  after: JsonValue;
}

/** What a variable was before is said where it was something. */
function changeOf({ t }: Words, { name, before, after }: Change): string {
  const value = (one: JsonValue) =>
    one === null || one === ''
      ? t('flow.trace.nothing')
      : typeof one === 'string'
        ? t('flow.trace.quoted', { text: one })
        : JSON.stringify(one);
  return before === null || before === ''
    ? t('flow.trace.variableSet', { name, after: value(after) })
    : t('flow.trace.variable', { name, before: value(before), after: value(after) });
}

function wayOut(words: Words, document: FlowDocument | null, step: TraceStep): string {
  const { outcome } = step;
  switch (outcome.type) {
    case 'waits':
      return words.t(`flow.trace.waits.${outcome.for}`);
    case 'failed':
      return words.t('flow.trace.failed');
    case 'called':
      return words.t('flow.trace.called');
    case 'jumped':
      return words.t('flow.trace.jumped');
    case 'ended':
      return words.t('flow.trace.endedFlow');
    case 'exit':
    case 'skipped': {
      const node = document?.nodes[step.node];
      const exit = node && stepFacts(node).exits.find(({ id }) => id === outcome.exit);
      const label = exit === undefined ? outcome.exit : words.exit(step.nodeType, exit);
      if (outcome.type === 'skipped') return words.t('flow.trace.skipped', { exit: label });
      return words.t(outcome.edge === null ? 'flow.trace.ended' : 'flow.trace.left', {
        exit: label,
      });
    }
  }
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

function duration({ locale }: Words, microseconds: number): string {
  const isLong = microseconds >= 1000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLong ? 'millisecond' : 'microsecond',
    maximumFractionDigits: isLong ? 2 : 0,
  }).format(isLong ? microseconds / 1000 : microseconds);
}
