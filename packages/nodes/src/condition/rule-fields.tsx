import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { Rule } from './config.ts';
import { operators, type OperatorName, type RuleInput } from './operators.ts';
import { RuleValue } from './rule-value.tsx';
import {
  inputOf,
  isSubject,
  subjectGroups,
  subjectNames,
  subjects,
  type SubjectName,
} from './subjects.ts';
import { WordFormsFields } from './word-forms-fields.tsx';
import { withoutForms } from './word-forms.ts';

interface RuleFieldsProps extends CustomFieldProps {
  path: string;
  rule: Rule;
  onRule: (rule: Rule) => void;
  /** What can be done with the rule as a whole. */
  menu: ReactNode;
}

/** One rule, read from top to bottom like its sentence: what is looked at, how it is compared, and with what. */
export function RuleFields(props: RuleFieldsProps) {
  const { path, rule, onRule, menu, t, errors } = props;
  const chooseSubject = (chosen: string) => {
    if (isSubject(chosen)) onRule({ id: rule.id, ...starterRule(chosen) });
  };
  const chooseOperator = (chosen: string) => {
    const operator = subjects[rule.subject].operators.find((name) => name === chosen);
    if (operator === undefined) return;
    // Words are no pattern and a pattern is no word: what cannot be carried over starts anew.
    const input = inputOf(rule.subject, operator);
    const isSame = input === inputOf(rule.subject, rule.operator);
    if (isSame) onRule({ ...rule, operator });
    else onRule({ ...withoutForms(rule), operator, value: starterValue(input) });
  };
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap">
        <NativeSelect
          style={{ flex: 1, minWidth: 0 }}
          aria-label={t('field.subject')}
          value={rule.subject}
          data-field={`${path}.subject`}
          data={subjectGroups.map((group) => ({
            group: t(`field.about.${group}`),
            items: subjectNames
              .filter((name) => subjects[name].group === group)
              .map((name) => ({ value: name, label: t(`choice.on.${name}`) })),
          }))}
          onChange={(event) => {
            chooseSubject(event.currentTarget.value);
          }}
        />
        {menu}
      </Group>
      {subjects[rule.subject].isNamed === true && (
        <TextInput
          aria-label={t('field.ruleName')}
          placeholder={t('field.ruleName')}
          value={rule.name ?? ''}
          maxLength={60}
          data-field={`${path}.name`}
          error={errors[`${path}.name`]}
          onChange={(event) => {
            onRule({ ...rule, name: event.currentTarget.value });
          }}
        />
      )}
      {/* A line of its own: beside the subject it would be cut off, in Polish more than in English. */}
      <NativeSelect
        aria-label={t('field.operator')}
        value={rule.operator}
        data-field={`${path}.operator`}
        data={operatorChoices(rule.subject, t)}
        onChange={(event) => {
          chooseOperator(event.currentTarget.value);
        }}
      />
      <RuleValue {...props} />
      <WordFormsFields path={path} rule={rule} onRule={onRule} t={t} />
    </Stack>
  );
}

const types = ['text', 'number', 'date', 'list', 'yesNo'] as const;

/** What has a type of its own lists its operators; of what has none the operator chooses the type. */
function operatorChoices(subject: SubjectName, t: CustomFieldProps['t']) {
  const all = subjects[subject].operators;
  const choice = (name: OperatorName) => ({ value: name, label: t(`choice.op.${name}`) });
  if (subjects[subject].isNamed !== true) return all.map(choice);
  return types.map((type) => ({
    group: t(`field.type.${type}`),
    items: all.filter((name) => operators[name].family === type).map(choice),
  }));
}

function starterRule(subject: SubjectName): Omit<Rule, 'id'> {
  const [operator = 'is'] = subjects[subject].operators;
  const value = starterValue(inputOf(subject, operator));
  return subjects[subject].isNamed === true
    ? { subject, name: '', operator, value }
    : { subject, operator, value };
}

function starterValue(input: RuleInput): string[] {
  return input === 'hours' ? ['09:00', '18:00'] : [];
}
