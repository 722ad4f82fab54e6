import { Group, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { languageName } from '../contract/readable-values.ts';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import { nodeMessages } from '../generated/messages.generated.ts';
import type { Rule } from './definition.ts';
import { subjects } from './subjects.ts';

interface RuleValueProps extends CustomFieldProps {
  path: string;
  rule: Rule;
  onRule: (rule: Rule) => void;
}

/** What a rule compares with: the right input for its subject. */
export function RuleValue({ path, rule, onRule, t, errors, knownTags, locale }: RuleValueProps) {
  const { input, choices = [] } = subjects[rule.subject];
  const field = `${path}.value`;
  const common = {
    'aria-label': t('field.value'),
    'data-field': field,
    error: errors[field],
    value: rule.value,
    onChange: (value: string[]) => {
      onRule({ ...rule, value });
    },
  };
  switch (input) {
    case 'words':
      return <TagsInput {...common} splitChars={[',', '，', '、', '\n']} acceptValueOnBlur />;
    case 'tags':
      return (
        <TagsInput
          {...common}
          data={[...knownTags]}
          splitChars={[',', '，', '、']}
          acceptValueOnBlur
        />
      );
    case 'choice':
      return (
        <MultiSelect
          {...common}
          data={choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))}
        />
      );
    case 'languages':
      return (
        <MultiSelect
          {...common}
          data={Object.keys(nodeMessages).map((tag) => ({
            value: tag,
            label: languageName(tag, locale),
          }))}
        />
      );
    case 'hours':
      return <Hours rule={rule} onRule={onRule} field={field} t={t} />;
    case 'none':
      return null;
  }
}

interface HoursProps {
  rule: Rule;
  onRule: (rule: Rule) => void;
  field: string;
  t: CustomFieldProps['t'];
}

function Hours({ rule, onRule, field, t }: HoursProps) {
  const [from = '', to = ''] = rule.value;
  return (
    <Group gap="xs" grow>
      <TextInput
        type="time"
        label={t('field.from')}
        value={from}
        data-field={field}
        onChange={(event) => {
          onRule({ ...rule, value: [event.currentTarget.value, to] });
        }}
      />
      <TextInput
        type="time"
        label={t('field.to')}
        value={to}
        onChange={(event) => {
          onRule({ ...rule, value: [from, event.currentTarget.value] });
        }}
      />
    </Group>
  );
}
