import { Group, TextInput } from '@mantine/core';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { Rule } from './config.ts';
import type { RuleInput } from './operators.ts';
import { inputOf } from './subjects.ts';

interface PlainValueProps extends CustomFieldProps {
  rule: Rule;
  onRule: (rule: Rule) => void;
  field: string;
}

/** How the browser asks for it. Numbers are text with digits: they may be negative or broken, and half typed. */
function inputProps(input: RuleInput) {
  if (input === 'date' || input === 'twoDates') return { type: 'date' };
  if (input === 'hours') return { type: 'time' };
  return input === 'pattern' ? { ff: 'monospace' } : { inputMode: 'decimal' as const };
}

/** A rule that compares with one thing: a number, a day or a pattern. */
export function OneValue({ rule, onRule, field, t, errors }: PlainValueProps) {
  return (
    <TextInput
      {...inputProps(inputOf(rule.subject, rule.operator))}
      aria-label={t('field.value')}
      data-field={field}
      error={errors[field]}
      value={rule.value[0] ?? ''}
      onChange={(event) => {
        const next = event.currentTarget.value;
        onRule({ ...rule, value: next === '' ? [] : [next] });
      }}
    />
  );
}

/** A rule that compares with a span: of numbers, days or hours. */
export function TwoValues({ rule, onRule, field, t, errors }: PlainValueProps) {
  const [from = '', to = ''] = rule.value;
  const asked = inputProps(inputOf(rule.subject, rule.operator));
  return (
    <Group gap="xs" grow align="flex-start">
      <TextInput
        {...asked}
        label={t('field.from')}
        value={from}
        data-field={field}
        error={errors[field]}
        onChange={(event) => {
          onRule({ ...rule, value: [event.currentTarget.value, to] });
        }}
      />
      <TextInput
        {...asked}
        label={t('field.to')}
        value={to}
        onChange={(event) => {
          onRule({ ...rule, value: [from, event.currentTarget.value] });
        }}
      />
    </Group>
  );
}
