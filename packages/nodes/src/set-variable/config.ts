import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';

const places = ['variable', 'field'] as const;
const calculations = ['set', 'add', 'subtract', 'multiply', 'divide'] as const;
const operations = ['text', ...calculations, 'date', 'append', 'clear'] as const;
export type Operation = (typeof operations)[number];

export const setVariableConfigSchema = z.strictObject({
  to: field(z.enum(places), { widget: 'select', options: places }),
  name: field(cleanText(40), {
    widget: 'variable',
    visibleWhen: { field: 'to', in: ['variable'] },
  }),
  /** Name of what is noted of the customer. */
  fieldName: field(cleanText(40), {
    widget: 'text',
    visibleWhen: { field: 'to', in: ['field'] },
  }),
  operation: field(z.enum(operations), { widget: 'select', options: operations }),
  value: field(cleanText(2000), {
    widget: 'template',
    variables: true,
    visibleWhen: { field: 'operation', in: ['text', ...calculations, 'append'] },
  }),
  /** From today on; before today when negative. */
  days: field(z.int().min(-3650).max(3650), {
    widget: 'number',
    visibleWhen: { field: 'operation', in: ['date'] },
  }),
});
export type SetVariableConfig = z.infer<typeof setVariableConfigSchema>;

export function isCalculation(operation: Operation): boolean {
  return calculations.some((calculation) => calculation === operation);
}
