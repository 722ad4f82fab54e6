import { checkPattern } from '@bellhop/language';
import type { ConfigProblem } from '../contract/node-definition.ts';

/** What is wrong with a regular expression that an operator wrote: codes `noPattern` and `regex.…`. */
export function checkPatternField(field: string, pattern: string): ConfigProblem[] {
  if (pattern.trim() === '') return [{ code: 'noPattern', severity: 'error', field }];
  const checked = checkPattern(pattern);
  if (checked.ok) return [];
  const { code, detail } = checked;
  return [{ code, severity: 'error', field, values: { detail } }];
}
