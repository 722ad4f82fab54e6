import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { branchSchema, type Branch } from './definition.ts';
import { BranchFields } from './branch-fields.tsx';

const branchesSchema = z.array(branchSchema);

/** The If / Otherwise-if list of a condition. */
function BranchesField(props: CustomFieldProps) {
  const { name, value, onChange, t, newId } = props;
  const branches = branchesSchema.safeParse(value).data ?? [];

  const replace = (index: number, branch: Branch) => {
    onChange(branches.map((old, at) => (at === index ? branch : old)));
  };
  const moveUp = (index: number) => {
    const moved = branches[index];
    if (moved === undefined || index === 0) return;
    const rest = branches.filter((_, at) => at !== index);
    onChange([...rest.slice(0, index - 1), moved, ...rest.slice(index - 1)]);
  };
  const add = () => {
    const rule = { id: newId('rule'), subject: 'text' as const, operator: 'contains', value: [] };
    onChange([...branches, { id: newId('branch'), name: '', match: 'all', rules: [rule] }]);
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
          onBranch={(next) => {
            replace(index, next);
          }}
          onMoveUp={() => {
            moveUp(index);
          }}
          onRemove={
            branches.length > 1
              ? () => {
                  onChange(branches.filter((_, at) => at !== index));
                }
              : undefined
          }
        />
      ))}
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t('field.addBranch')}
      </Button>
    </Stack>
  );
}

export const editor: NodeEditor = { fields: { branches: BranchesField } };
