import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { Branch, Rule } from './definition.ts';
import { RuleFields } from './rule-fields.tsx';

interface BranchFieldsProps extends CustomFieldProps {
  path: string;
  branch: Branch;
  index: number;
  onBranch: (branch: Branch) => void;
  onMoveUp: () => void;
  onRemove: (() => void) | undefined;
}

/** One branch: its name, its rules and how many of them have to hold. */
export function BranchFields(props: BranchFieldsProps) {
  const { path, branch, index, onBranch, t, errors, newId } = props;
  const setRule = (at: number, rule: Rule) => {
    onBranch({ ...branch, rules: branch.rules.map((old, place) => (place === at ? rule : old)) });
  };
  const addRule = () => {
    const rule: Rule = { id: newId('rule'), subject: 'text', operator: 'contains', value: [] };
    onBranch({ ...branch, rules: [...branch.rules, rule] });
  };
  const removeRule = (at: number) => {
    onBranch({ ...branch, rules: branch.rules.filter((_, place) => place !== at) });
  };

  return (
    <Fieldset legend={t(index === 0 ? 'field.if' : 'field.elseIf')} p="sm" radius="md">
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
          <BranchButtons {...props} />
        </Group>
        {branch.rules.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('field.match')}
            value={branch.match}
            data={[
              { value: 'all', label: t('option.match.all') },
              { value: 'any', label: t('option.match.any') },
            ]}
            onChange={(match) => {
              onBranch({ ...branch, match: match === 'any' ? 'any' : 'all' });
            }}
          />
        )}
        {branch.rules.map((rule, at) => (
          <RuleFields
            key={rule.id}
            {...props}
            path={`${path}.rules.${String(at)}`}
            rule={rule}
            onRule={(next) => {
              setRule(at, next);
            }}
            onRemove={
              branch.rules.length > 1
                ? () => {
                    removeRule(at);
                  }
                : undefined
            }
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={addRule}
        >
          {t('field.addRule')}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function BranchButtons({ index, onMoveUp, onRemove, t }: BranchFieldsProps) {
  return (
    <Group gap={4} wrap="nowrap">
      {index > 0 && (
        <ActionIcon variant="default" size="lg" aria-label={t('field.moveUp')} onClick={onMoveUp}>
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
      )}
      {onRemove !== undefined && (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('field.removeBranch')}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
