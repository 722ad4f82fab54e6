import type { FlowDocument, InputProblem, Problem, Severity } from '@bellhop/schema';
import type { Words } from './words.ts';

/** One problem, for people and for machines. */
export interface ToldProblem {
  severity: Severity;
  code: string;
  message: string;
  /** The step that it is about, and the setting. */
  step?: string;
  field?: string;
  /** Where in the file. */
  path?: string;
  line?: number;
  column?: number;
}

export function toldInput(problem: InputProblem, words: Words): ToldProblem {
  const { code, path, values } = problem;
  const { line, column } = values ?? {};
  return {
    severity: 'error',
    code,
    message: words.refusal(problem),
    ...(path !== '' && { path }),
    ...(typeof line === 'number' && typeof column === 'number' && { line, column }),
  };
}

export function toldFlow(problem: Problem, document: FlowDocument, words: Words): ToldProblem {
  const { code, severity, node, field } = problem;
  return {
    severity,
    code,
    message: words.problem(problem, document),
    ...(node !== undefined && { step: node }),
    ...(field !== undefined && { field }),
  };
}

/** `file:3:8: error: …`, as compilers write it, so that editors and CI find the place. */
export function problemLine(
  file: string,
  told: ToldProblem,
  words: Words,
  document?: FlowDocument,
): string {
  const { line, column, severity, step, field, path, message } = told;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const node = step === undefined ? undefined : document?.nodes[step];
  const about = [node === undefined ? step : words.stepTitle(node), field ?? path].filter(
    (part) => part !== undefined,
  );
  return [
    place,
    words.t(`severity.${severity}`),
    ...(about.length > 0 ? [about.join(' › ')] : []),
    message,
  ].join(': ');
}
