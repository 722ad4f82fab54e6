import type { FlowDocument, JsonValue, TraceStep } from '@bellhop/schema';
import { stepFacts } from '../document/step-facts.ts';
import type { Words } from '../session/use-words.ts';

type NodeRef = Pick<TraceStep, 'node' | 'nodeType'>;

/** What a step is called in the version that ran. */
export function titleIn(
  words: Words,
  document: FlowDocument | null,
  { node, nodeType }: NodeRef,
): string {
  return words.title({ type: nodeType, name: document?.nodes[node]?.name });
}

interface Change {
  name: string;
  before: JsonValue;
  after: JsonValue;
}

/** What a variable was before is said where it was something. */
export function changeOf(words: Words, { name, before, after }: Change): string {
  return before === null || before === ''
    ? words.t('flow.trace.variableSet', { name, after: valueText(words, after) })
    : words.t('flow.trace.variable', {
        name,
        before: valueText(words, before),
        after: valueText(words, after),
      });
}

/** A value as people read it. */
export function valueText({ t }: Words, value: JsonValue): string {
  if (value === null || value === '') return t('flow.trace.nothing');
  return typeof value === 'string'
    ? t('flow.trace.quoted', { text: value })
    : JSON.stringify(value);
}

/** How a step was left. */
export function wayOut(words: Words, document: FlowDocument | null, step: TraceStep): string {
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

/** Always in milliseconds, so that steps can be compared at a glance. */
export function duration({ locale }: Words, microseconds: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 2,
  }).format(microseconds / 1000);
}
