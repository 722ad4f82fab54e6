import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { mostBranches, shareOf, splitBranchSchema, type SplitBranch } from './definition.ts';

const branchesSchema = z.array(splitBranchSchema);

/** The branches, each with its name, its weight and the share that comes of it. */
function BranchesField({ name, value, onChange, t, errors, newId }: CustomFieldProps) {
  const branches = branchesSchema.safeParse(value).data ?? [];
  const replace = (next: SplitBranch) => {
    onChange(branches.map((branch) => (branch.id === next.id ? next : branch)));
  };
  return (
    <Stack gap="xs">
      {branches.map((branch, index) => {
        const path = `${name}.${String(index)}`;
        const number = index + 1;
        return (
          <Group key={branch.id} gap="xs" wrap="nowrap" align="center">
            <TextInput
              style={{ flex: 1 }}
              size="sm"
              maxLength={60}
              aria-label={t('field.branchName', { number })}
              data-field={`${path}.name`}
              error={errors[`${path}.name`]}
              value={branch.name}
              onChange={(event) => {
                replace({ ...branch, name: event.currentTarget.value });
              }}
            />
            <NumberInput
              w={76}
              size="sm"
              min={0}
              max={1000}
              allowDecimal={false}
              aria-label={t('field.branchWeight', { number })}
              data-field={`${path}.weight`}
              error={errors[`${path}.weight`] !== undefined || errors[name] !== undefined}
              value={branch.weight}
              onChange={(weight) => {
                if (typeof weight === 'number') replace({ ...branch, weight });
              }}
            />
            <Text size="sm" w={44} ta="end">
              {t('field.share', { percent: shareOf(branch, { branches }) })}
            </Text>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={branches.length <= 2}
              aria-label={t('field.removeBranch', { number })}
              onClick={() => {
                onChange(branches.filter(({ id }) => id !== branch.id));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <Button
        variant="default"
        size="xs"
        disabled={branches.length >= mostBranches}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          onChange([...branches, { id: newId('branch'), name: '', weight: 50 }]);
        }}
      >
        {t('field.addBranch')}
      </Button>
    </Stack>
  );
}

export const editor: NodeEditor = {
  fields: { branches: BranchesField },
  shapes: { branches: branchesSchema },
};
