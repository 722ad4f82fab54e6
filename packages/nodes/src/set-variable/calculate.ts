import type { JsonValue } from '@bellhop/schema';
import type { OwnReason } from '../contract/node-executor.ts';
import { parseNumber } from './parse-number.ts';

export type Sum = { ok: true; value: number } | { ok: false; because: OwnReason };

type Calculation = 'set' | 'add' | 'subtract' | 'multiply' | 'divide';

/** Nothing noted yet counts as 0. Money has two places, so results have too. */
export function calculate(calculation: Calculation, old: JsonValue, text: string): Sum {
  const right = parseNumber(text);
  if (right === null) return notANumber(text);
  if (calculation === 'set') return rounded(right);
  const left = numberIn(old);
  if (left === null) return notANumber(typeof old === 'string' ? old : JSON.stringify(old));
  switch (calculation) {
    case 'add':
      return rounded(left + right);
    case 'subtract':
      return rounded(left - right);
    case 'multiply':
      return rounded(left * right);
    case 'divide':
      return right === 0
        ? { ok: false, because: { code: 'divideByZero', outcome: false, values: {} } }
        : rounded(left / right);
  }
}

function notANumber(text: string): Sum {
  const values = { text: [...text].slice(0, 100).join('') };
  return { ok: false, because: { code: 'notANumber', outcome: false, values } };
}

function numberIn(value: JsonValue): number | null {
  if (value === null || value === '') return 0;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseNumber(value) : null;
}

/** Beyond what a number can tell exactly, two places mean nothing. */
function rounded(value: number): Sum {
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) {
    return { ok: false, because: { code: 'tooLarge', outcome: false, values: {} } };
  }
  const sign = value < 0 ? -1 : 1;
  const cents = Math.round(Number((Math.abs(value) * 100).toPrecision(15)));
  return { ok: true, value: cents === 0 ? 0 : (sign * cents) / 100 };
}
