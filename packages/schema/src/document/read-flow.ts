import { z } from 'zod';
import { inputProblems } from '../errors/input-problems.ts';
import type { InputProblem } from '../errors/coded-error.ts';
import {
  currentFormatVersion,
  flowDocumentSchema,
  flowFormat,
  type FlowDocument,
} from './flow-document.ts';
import { joinLayout, layoutSchema } from './layout.ts';
import { migrateDocument } from './migrate-document.ts';
import { scanJson, type ScannedJson } from './scan-json.ts';

export type ReadFlow =
  { ok: true; document: FlowDocument } | { ok: false; problems: InputProblem[] };

const headSchema = z.looseObject({ format: z.literal(flowFormat), formatVersion: z.int().min(1) });

/**
 * Reads a flow from text that somebody hands in: a file, a paste. Old formats are brought up to date. A mark at the
 * beginning that says "this is UTF-8" is passed over: Windows writes one.
 */
export function readFlow(text: string): ReadFlow {
  const bare = text.replace(/^\uFEFF/, '');
  const scanned = scanJson(bare);
  if (!scanned.ok) return { ok: false, problems: [faultOf(scanned)] };
  return readFlowJson(JSON.parse(bare));
}

function faultOf(scanned: Exclude<ScannedJson, { ok: true }>): InputProblem {
  const { line, column } = scanned.place;
  if (scanned.fault === 'duplicateKey') {
    const { key, path } = scanned;
    return { code: 'input.duplicateKey', path, values: { key, line, column } };
  }
  const code = scanned.fault === 'tooDeep' ? 'input.tooDeep' : 'input.notJson';
  return { code, path: '', values: { line, column } };
}

export function readFlowJson(json: unknown): ReadFlow {
  const head = headSchema.safeParse(json);
  if (!head.success) {
    // A format that never was, such as 0, is as foreign as another program's.
    const [field = 'format'] = head.error.issues.flatMap(({ path }) => path);
    return refused('flow.foreignFormat', String(field));
  }
  if (head.data.formatVersion > currentFormatVersion) {
    return refused('flow.newerFormat', 'formatVersion', {
      found: head.data.formatVersion,
      known: currentFormatVersion,
    });
  }
  // `$schema` is for whatever program the file is written with.
  const { $schema: _, ...migrated } = migrateDocument(head.data);
  const layout = layoutSchema.safeParse(migrated['layout'] ?? {});
  if (!layout.success) {
    const problems = inputProblems(layout.error, migrated['layout']);
    return {
      ok: false,
      problems: problems.map((problem) => ({ ...problem, path: below('layout', problem.path) })),
    };
  }
  const raw = joinLayout(migrated, layout.data);
  const parsed = flowDocumentSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: inputProblems(parsed.error, raw) };
  const problems = edgeProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data };
}

function below(path: string, rest: string): string {
  return rest === '' ? path : `${path}.${rest}`;
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
