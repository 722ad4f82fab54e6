import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { outcomeSchema } from './definition.ts';

const outcomesSchema = z.array(outcomeSchema);
const most = 20;

/** What the sub-flow may end with: one line each. */
function OutcomesField({ name, value, onChange, t, errors, newId }: CustomFieldProps) {
  const outcomes = outcomesSchema.safeParse(value).data ?? [];
  return (
    <Stack gap="xs">
      {outcomes.map((outcome, index) => (
        <Group key={outcome.id} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            style={{ flex: 1 }}
            size="sm"
            maxLength={60}
            aria-label={t('field.outcomeNumber', { number: index + 1 })}
            data-field={`${name}.${String(index)}.name`}
            error={errors[`${name}.${String(index)}.name`]}
            value={outcome.name}
            onChange={(event) => {
              const next = { ...outcome, name: event.currentTarget.value };
              onChange(outcomes.map((other) => (other.id === outcome.id ? next : other)));
            }}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('field.removeOutcome', { number: index + 1 })}
            onClick={() => {
              onChange(outcomes.filter((other) => other.id !== outcome.id));
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={outcomes.length >= most}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          onChange([...outcomes, { id: newId('outcome'), name: '' }]);
        }}
      >
        {t('field.addOutcome')}
      </Button>
    </Stack>
  );
}

export const editor: NodeEditor = {
  fields: { outcomes: OutcomesField },
  shapes: { outcomes: outcomesSchema },
};
