import type { ConfigProblem } from '../contract/node-definition.ts';
import { isCalculation, type SetVariableConfig } from './config.ts';
import { parseNumber } from './parse-number.ts';

/** What keeps the step from noting anything, or makes it note nonsense. */
export function check(config: SetVariableConfig): ConfigProblem[] {
  return [...checkName(config), ...checkValue(config)];
}

function checkName({ to, name, fieldName }: SetVariableConfig): ConfigProblem[] {
  if (to === 'field') {
    return fieldName.trim() === ''
      ? [{ code: 'noName', severity: 'error', field: 'fieldName' }]
      : [];
  }
  if (name.trim() === '') return [{ code: 'noName', severity: 'error', field: 'name' }];
  if (/^[A-Za-z_]\w*$/.test(name.trim())) return [];
  return [{ code: 'badName', severity: 'error', field: 'name', values: { name } }];
}

function checkValue(config: SetVariableConfig): ConfigProblem[] {
  const { operation, value } = config;
  if (operation === 'date' || operation === 'clear') return [];
  if (value.trim() === '') {
    // An empty text is what "clear" is for.
    if (operation === 'text') {
      const fixedConfig = { ...config, operation: 'clear' };
      return [{ code: 'emptyText', severity: 'warning', field: 'value', fixedConfig }];
    }
    return [{ code: 'noValue', severity: 'error', field: 'value' }];
  }
  if (!isCalculation(operation) || value.includes('{{')) return [];
  const number = parseNumber(value);
  if (number === null) {
    return [{ code: 'notANumber', severity: 'error', field: 'value', values: { value } }];
  }
  return operation === 'divide' && number === 0
    ? [{ code: 'divideByZero', severity: 'error', field: 'value' }]
    : [];
}
