import { Fieldset, Group, Stack, TextInput } from '@mantine/core';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { Branch } from './config.ts';
import { GroupFields } from './group-fields.tsx';
import { ItemMenu } from './item-menu.tsx';

interface BranchFieldsProps extends CustomFieldProps {
  path: string;
  branch: Branch;
  index: number;
  count: number;
  onBranch: (branch: Branch) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One branch: its name, and its rules. */
export function BranchFields(props: BranchFieldsProps) {
  const { path, branch, index, count, onBranch, onMove, onRemove, t, errors } = props;
  return (
    <Fieldset
      legend={t(index === 0 ? 'field.if' : 'field.elseIf')}
      p="sm"
      pt="xs"
      mx={0}
      radius="md"
    >
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            style={{ flex: 1 }}
            label={t('field.name')}
            value={branch.name}
            maxLength={60}
            data-field={`${path}.name`}
            error={errors[`${path}.name`]}
            onChange={(event) => {
              onBranch({ ...branch, name: event.currentTarget.value });
            }}
          />
          {count > 1 && (
            <ItemMenu
              label={t('field.moreBranch')}
              index={index}
              count={count}
              up={t('field.moveUp')}
              down={t('field.moveDown')}
              remove={t('field.removeBranch')}
              onMove={onMove}
              onRemove={onRemove}
            />
          )}
        </Group>
        <GroupFields
          {...props}
          level={1}
          group={branch}
          onGroup={(group) => {
            onBranch({ ...branch, ...group });
          }}
        />
      </Stack>
    </Fieldset>
  );
}
