import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { BranchFields } from './branch-fields.tsx';
import { branchSchema, mostItems, type Rule } from './config.ts';
import { moveItem, replaceItem } from './move-item.ts';

const branchesSchema = z.array(branchSchema);

/** The If / Otherwise-if list of a condition. */
function BranchesField(props: CustomFieldProps) {
  const { name, value, onChange, t, newId } = props;
  const branches = branchesSchema.safeParse(value).data ?? [];
  const add = () => {
    const rule: Rule = { id: newId('rule'), subject: 'text', operator: 'contains', value: [] };
    onChange([...branches, { id: newId('branch'), name: '', match: 'all', items: [rule] }]);
  };
  return (
    <Stack gap="sm">
      {branches.map((branch, index) => (
        <BranchFields
          key={branch.id}
          {...props}
          path={`${name}.${String(index)}`}
          branch={branch}
          index={index}
          count={branches.length}
          onBranch={(next) => {
            onChange(replaceItem(branches, index, next));
          }}
          onMove={(by) => {
            onChange(moveItem(branches, index, by));
          }}
          onRemove={() => {
            onChange(branches.filter((_, at) => at !== index));
          }}
        />
      ))}
      {branches.length < mostItems && (
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('field.addBranch')}
        </Button>
      )}
    </Stack>
  );
}

export const editor: NodeEditor = {
  fields: { branches: BranchesField },
  shapes: { branches: branchesSchema },
};
