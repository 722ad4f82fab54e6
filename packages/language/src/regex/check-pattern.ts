import { compilePattern, type PatternProblem } from './compile-pattern.ts';

export type PatternCheck = { readonly ok: true } | ({ readonly ok: false } & PatternProblem);

/** Can operators use this pattern? For the editor, while it is typed. Takes any string. */
export function checkPattern(source: string): PatternCheck {
  const compiled = compilePattern(source, true);
  if (compiled.ok) return { ok: true };
  const { ok, code, detail, position } = compiled;
  return { ok, code, detail, ...(position !== undefined && { position }) };
}
