import { MultiSelect } from '@mantine/core';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { orderStatuses } from './definition.ts';

const chosenSchema = z.array(z.string());

/** The statuses that an order has to reach, by their names. */
function StatusesField({ name, value, onChange, t, errors }: CustomFieldProps) {
  return (
    <MultiSelect
      aria-label={t('field.statuses')}
      data-field={name}
      error={errors[name] !== undefined}
      value={chosenSchema.safeParse(value).data ?? []}
      data={orderStatuses.map((status) => ({ value: status, label: t(`choice.${status}`) }))}
      onChange={onChange}
    />
  );
}

export const editor: NodeEditor = { fields: { statuses: StatusesField } };
