import { MultiSelect } from '@mantine/core';
import { contactKinds } from '@bellhop/schema';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';

const chosenSchema = z.array(z.string());

/** Which ways of reaching the customer count as an answer. */
function KindsField({ name, value, onChange, t, errors }: CustomFieldProps) {
  return (
    <MultiSelect
      aria-label={t('field.kinds')}
      data-field={name}
      error={errors[name] !== undefined}
      value={chosenSchema.safeParse(value).data ?? []}
      data={contactKinds.map((kind) => ({ value: kind, label: t(`choice.${kind}`) }))}
      onChange={onChange}
    />
  );
}

export const editor: NodeEditor = { fields: { kinds: KindsField } };
