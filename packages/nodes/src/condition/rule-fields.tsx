import { ActionIcon, Group, NativeSelect, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { Rule } from './definition.ts';
import { RuleValue } from './rule-value.tsx';
import { inputOf, subjectNames, subjects, type RuleInput, type SubjectName } from './subjects.ts';

interface RuleFieldsProps extends CustomFieldProps {
  path: string;
  rule: Rule;
  onRule: (rule: Rule) => void;
  onRemove: (() => void) | undefined;
}

/** One rule: what is looked at, how it is compared, and with what. */
export function RuleFields(props: RuleFieldsProps) {
  const { path, rule, onRule, onRemove, t } = props;
  const chooseSubject = (chosen: string) => {
    const subject = subjectNames.find((name) => name === chosen);
    if (subject !== undefined) onRule({ id: rule.id, ...starterRule(subject) });
  };
  const chooseOperator = (operator: string) => {
    // Words are no pattern and a pattern is no word: what cannot be carried over starts anew.
    const isSame = inputOf(rule.subject, operator) === inputOf(rule.subject, rule.operator);
    onRule({ ...rule, operator, value: isSame ? rule.value : [] });
  };
  return (
    <Stack gap={6} style={{ borderTop: '1px solid var(--bh-line)', paddingTop: 8 }}>
      <Group gap={6} wrap="nowrap">
        <NativeSelect
          style={{ flex: 1, minWidth: 0 }}
          aria-label={t('field.subject')}
          value={rule.subject}
          data-field={`${path}.subject`}
          data={subjectNames.map((name) => ({ value: name, label: t(`option.subject.${name}`) }))}
          onChange={(event) => {
            chooseSubject(event.currentTarget.value);
          }}
        />
        {onRemove !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('field.removeRule')}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {/* A line of its own: beside the subject it would be cut off, in Polish more than in English. */}
      <NativeSelect
        aria-label={t('field.operator')}
        value={rule.operator}
        data-field={`${path}.operator`}
        data={subjects[rule.subject].operators.map((name) => ({
          value: name,
          label: t(`option.operator.${rule.subject}_${name}`),
        }))}
        onChange={(event) => {
          chooseOperator(event.currentTarget.value);
        }}
      />
      <RuleValue {...props} />
    </Stack>
  );
}

function starterRule(subject: SubjectName): Omit<Rule, 'id'> {
  const operator = subjects[subject].operators[0] ?? '';
  return { subject, operator, value: starterValue(inputOf(subject, operator)) };
}

function starterValue(input: RuleInput): string[] {
  if (input === 'hours') return ['09:00', '18:00'];
  return input === 'number' ? ['2'] : [];
}
