import { Group, MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { languageName } from '../contract/readable-values.ts';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import { nodeMessages } from '../generated/messages.generated.ts';
import type { Rule } from './definition.ts';
import { inputOf, subjects } from './subjects.ts';

interface RuleValueProps extends CustomFieldProps {
  path: string;
  rule: Rule;
  onRule: (rule: Rule) => void;
}

/** What a rule compares with: the right input for its subject. */
export function RuleValue(props: RuleValueProps) {
  const { path, rule, onRule, t, errors, knownTags, locale } = props;
  const { choices = [] } = subjects[rule.subject];
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
  switch (inputOf(rule.subject, rule.operator)) {
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
    case 'intents':
      return <MultiSelect {...common} searchable data={intentChoices(props)} />;
    case 'pattern':
    case 'number':
      return <OneValue {...props} field={field} />;
    case 'hours':
      return <Hours rule={rule} onRule={onRule} field={field} t={t} />;
    case 'none':
      return null;
  }
}

/** The intents of the shop, and those of the rule that are gone: they can be seen and taken out. */
function intentChoices({ rule, knownIntents = [] }: RuleValueProps) {
  const known = knownIntents.map(({ id, name }) => ({ value: id, label: name }));
  const gone = rule.value.filter((id) => !knownIntents.some((intent) => intent.id === id));
  return [...known, ...gone.map((id) => ({ value: id, label: id }))];
}

/** A rule that compares with one thing: a number or a pattern. */
function OneValue({ rule, onRule, field, t, errors }: RuleValueProps & { field: string }) {
  const [value = ''] = rule.value;
  const common = {
    'aria-label': t('field.value'),
    'data-field': field,
    error: errors[field],
    value,
  };
  const put = (next: string) => {
    onRule({ ...rule, value: next === '' ? [] : [next] });
  };
  if (inputOf(rule.subject, rule.operator) === 'number') {
    return (
      <NumberInput
        {...common}
        min={1}
        max={20}
        allowDecimal={false}
        onChange={(next) => {
          put(String(next));
        }}
      />
    );
  }
  return (
    <TextInput
      {...common}
      ff="monospace"
      onChange={(event) => {
        put(event.currentTarget.value);
      }}
    />
  );
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
