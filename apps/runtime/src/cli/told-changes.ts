import type { FlowComparison } from '@bellhop/engine';
import {
  wordChanges,
  type FieldChange,
  type FlowDocument,
  type LineChange,
  type StepChange,
} from '@bellhop/schema';
import type { Words } from './words.ts';

interface Compared {
  from: FlowDocument;
  to: FlowDocument;
}

const marks = { added: '+', changed: '~', removed: '-' } as const;

/** The difference of two flows for a terminal or a pull request: step by step, words marked as `git diff --word-diff` does. */
export function changeLines(changes: FlowComparison, compared: Compared, words: Words): string[] {
  const { settings, steps, records, layout, count, orderOfTriggers } = changes;
  const lines = [
    ...(settings.length > 0
      ? [`~ ${words.schema('change.settings')}`, ...fieldLines(settings, words)]
      : []),
    ...steps.flatMap((step) => stepLines(step, compared, words)),
    ...records.flatMap(({ kind, table, name, id, fields }) => [
      `${marks[kind]} ${words.schema(`change.table.${table}`)}: ${name} (${id})`,
      ...fieldLines(fields, words),
      ...(table === 'tests' && kind === 'added' ? testSteps(compared.to, id) : []),
    ]),
    ...(orderOfTriggers ? [`~ ${words.schema('change.orderOfTriggers')}`] : []),
  ];
  const moved = (['steps', 'notes', 'lines'] as const)
    .filter((what) => layout[what].length > 0)
    .map((what) => `  ${words.schema(`change.layout.${what}`, { count: layout[what].length })}`);
  if (count === 0 && moved.length === 0) return [words.schema('change.none')];
  return [...lines, ...(moved.length > 0 ? [words.schema('change.layout.title'), ...moved] : [])];
}

/** A test that is new is read line by line, as it stands in the file. */
function testSteps({ tests }: FlowDocument, id: string): string[] {
  return (tests[id]?.steps ?? []).map((step) => `    ${JSON.stringify(step)}`);
}

function stepLines(
  { kind, node, fields, lines }: StepChange,
  { from, to }: Compared,
  words: Words,
): string[] {
  return [
    `${marks[kind]} ${words.stepTitle(node)}`,
    ...fieldLines(fields, words, node.type),
    ...lines.map((line) => `    ${lineText(line, { from, to }, words, node)}`),
  ];
}

function lineText(
  { exit, from, to }: LineChange,
  documents: Pick<Compared, 'from' | 'to'>,
  words: Words,
  node: StepChange['node'],
): string {
  const title = (id: string | undefined, document: FlowDocument) => {
    const step = id === undefined ? undefined : document.nodes[id];
    return step === undefined ? words.schema('change.nowhere') : words.stepTitle(step);
  };
  const before = title(from, documents.from);
  const after = title(to, documents.to);
  return `${words.exitName(node, exit)} → [-${before}-]{+${after}+}`;
}

function fieldLines(fields: readonly FieldChange[], words: Words, type?: string): string[] {
  return fields.map((field) => {
    const { label, from, to } = words.field(field, type);
    const text = wordChanges(from, to, words.locale)
      .map(({ kind, text: piece }) => {
        if (kind === 'same') return piece;
        return kind === 'added' ? `{+${piece}+}` : `[-${piece}-]`;
      })
      .join('');
    return `    ${label}: ${text.replaceAll('\n', '\n      ')}`;
  });
}
