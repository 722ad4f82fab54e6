import { formFields } from '@bellhop/nodes/contract';
import type { FlowDocument, FlowNode, JsonValue } from '@bellhop/schema';
import { outline } from './graph.ts';
import { stepFacts } from './step-facts.ts';

export interface FoundStep {
  node: FlowNode;
  /** The text in which it was found, cut to what stands around it; empty when it is the title. */
  around: string;
}

export interface Wanted {
  search: string;
  locale: string;
  titleOf: (node: FlowNode) => string;
}

const before = 24;
const most = 90;
/** What stands in these is a choice from a list, in words that nobody has written. */
const choices = new Set(['select', 'switch', 'number', 'duration', 'weekdays', 'step', 'flow']);

/** Steps with a text in their title, messages, words, conditions or variables, in reading order. All when it is empty. */
export function findSteps(
  document: FlowDocument,
  { search, locale, titleOf }: Wanted,
): FoundStep[] {
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale);
  const wanted = fold(search.trim());
  return outline(document).flatMap(({ node }) => {
    if (fold(titleOf(node)).includes(wanted)) return [{ node, around: '' }];
    const text = textsOf(node).find((each) => fold(each).includes(wanted));
    return text === undefined ? [] : [{ node, around: cut(text, fold(text).indexOf(wanted)) }];
  });
}

function textsOf(node: FlowNode): string[] {
  const { definition } = stepFacts(node);
  const quiet = new Set(
    definition === undefined
      ? []
      : formFields(definition.config)
          .filter(({ widget }) => choices.has(widget))
          .map(({ name }) => name),
  );
  return Object.entries(node.config).flatMap(([name, value]) =>
    quiet.has(name) ? [] : textsIn(value),
  );
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value.replaceAll(/\s+/g, ' ')];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [] : textsIn(part)));
}

function cut(text: string, at: number): string {
  const letters = [...text];
  const start = Math.max(0, at - before);
  const part = letters.slice(start, start + most).join('');
  return `${start > 0 ? '…' : ''}${part}${start + most < letters.length ? '…' : ''}`;
}
