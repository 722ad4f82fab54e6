import { z } from 'zod';
import { inputProblems } from '../errors/input-problems.ts';
import type { InputProblem } from '../errors/coded-error.ts';
import {
  currentFormatVersion,
  flowDocumentSchema,
  flowFormat,
  type FlowDocument,
} from './flow-document.ts';
import { migrateDocument } from './migrate-document.ts';

export type ReadFlow =
  { ok: true; document: FlowDocument } | { ok: false; problems: InputProblem[] };

const headSchema = z.looseObject({ format: z.literal(flowFormat), formatVersion: z.int().min(1) });

/** Reads a flow from text that somebody hands in: a file, a paste. Old formats are brought up to date. */
export function readFlow(text: string): ReadFlow {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('input.notJson');
  }
  return readFlowJson(json);
}

export function readFlowJson(json: unknown): ReadFlow {
  const head = headSchema.safeParse(json);
  if (!head.success) return refused('flow.foreignFormat', 'format');
  if (head.data.formatVersion > currentFormatVersion) {
    return refused('flow.newerFormat', 'formatVersion', {
      found: head.data.formatVersion,
      known: currentFormatVersion,
    });
  }
  const parsed = flowDocumentSchema.safeParse(migrateDocument(head.data));
  if (!parsed.success) return { ok: false, problems: inputProblems(parsed.error, json) };
  const problems = edgeProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data };
}

/** Edges must join two steps that exist, and an exit has one edge. The shape alone cannot say so. */
export function edgeProblems(document: FlowDocument): InputProblem[] {
  const problems: InputProblem[] = [];
  const exits = new Set<string>();
  for (const edge of Object.values(document.edges)) {
    const path = `edges.${edge.id}`;
    for (const node of [edge.from.node, edge.to.node]) {
      if (Object.hasOwn(document.nodes, node)) continue;
      problems.push({ code: 'command.edgeToNowhere', path, values: { id: node } });
    }
    const exit = `${edge.from.node} ${edge.from.exit}`;
    if (exits.has(exit)) problems.push({ code: 'command.duplicateId', path, values: { id: exit } });
    exits.add(exit);
    if (edge.from.node === edge.to.node) {
      problems.push({ code: 'command.edgeToItself', path, values: { id: edge.from.node } });
    }
  }
  return problems;
}

function refused(code: InputProblem['code'], path = '', values?: InputProblem['values']): ReadFlow {
  return { ok: false, problems: [{ code, path, ...(values === undefined ? {} : { values }) }] };
}

/** The text of an exported flow: stable key order of the tables, two spaces, a final line feed, so that git shows real changes. */
export function writeFlow(document: FlowDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
