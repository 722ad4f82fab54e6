import { useMemo } from 'react';
import { useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Messages of a step's problems by the path of their field. A fresh step is not scolded yet. */
export function useFieldErrors(node: string): Readonly<Record<string, string>> {
  const words = useWords();
  const problems = useView((view) => view.problems);
  const isFresh = useView((view) => view.fresh.has(node));
  return useMemo(() => {
    if (isFresh) return {};
    const errors: Record<string, string> = {};
    for (const problem of problems) {
      if (problem.node !== node || problem.field === undefined || problem.severity === 'hint')
        continue;
      errors[problem.field] ??= words.problem(problem);
    }
    return errors;
  }, [problems, node, isFresh, words]);
}

/** Whether all that is said at a field are warnings: those do not look like errors. */
export function useIsOnlyWarned(node: string, field: string): boolean {
  return useView(({ problems }) =>
    problems.every(
      (problem) =>
        problem.severity !== 'error' ||
        problem.node !== node ||
        (problem.field !== field && !(problem.field ?? '').startsWith(`${field}.`)),
    ),
  );
}

/** The first message at a field or anywhere inside of it. */
export function errorAt(
  errors: Readonly<Record<string, string>>,
  path: string,
): string | undefined {
  const inside = Object.keys(errors).find((key) => key === path || key.startsWith(`${path}.`));
  return inside === undefined ? undefined : errors[inside];
}
