import { MultiSelect, TagsInput } from '@mantine/core';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import { languageName } from '../contract/readable-values.ts';
import { productLocales } from '../generated/starters.generated.ts';
import type { Rule } from './config.ts';
import { OneValue, TwoValues } from './plain-values.tsx';
import { choiceKey, inputOf, subjects } from './subjects.ts';

interface RuleValueProps extends CustomFieldProps {
  path: string;
  rule: Rule;
  onRule: (rule: Rule) => void;
}

/** Whatever people put between words when they paste a list of them. */
const splitChars = [',', '，', '、', ';', '；', '\t', '\n'];

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
      return (
        <TagsInput
          {...common}
          {...(rule.value.length === 0 && { placeholder: t('field.pasteWords') })}
          splitChars={splitChars}
          acceptValueOnBlur
        />
      );
    case 'tags':
      return (
        <TagsInput
          {...common}
          {...(rule.subject === 'tag' && { data: [...knownTags] })}
          splitChars={splitChars}
          acceptValueOnBlur
        />
      );
    case 'choice':
      return (
        <MultiSelect
          {...common}
          data={choices.map((choice) => ({
            value: choice,
            label: t(`choice.${choiceKey(rule.subject, choice)}`),
          }))}
        />
      );
    case 'languages':
      return (
        <MultiSelect
          {...common}
          data={productLocales.map((tag) => ({
            value: tag,
            label: languageName(tag, locale),
          }))}
        />
      );
    case 'intents':
      return <MultiSelect {...common} searchable data={intentChoices(props)} />;
    case 'pattern':
    case 'number':
    case 'date':
      return <OneValue {...props} field={field} />;
    case 'twoNumbers':
    case 'twoDates':
    case 'hours':
      return <TwoValues {...props} field={field} />;
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
