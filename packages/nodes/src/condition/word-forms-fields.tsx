import { Group, Switch } from '@mantine/core';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { Rule } from './config.ts';
import { looksForWords, withForm, wordForms } from './word-forms.ts';

interface WordFormsFieldsProps extends Pick<CustomFieldProps, 't'> {
  path: string;
  rule: Rule;
  onRule: (rule: Rule) => void;
}

/** In which other forms the words of a rule count too. Small, and without their help: there may be twenty rules. */
export function WordFormsFields({ path, rule, onRule, t }: WordFormsFieldsProps) {
  if (!looksForWords(rule)) return null;
  return (
    <Group gap="8px 12px">
      {wordForms.map((form) => (
        <Switch
          key={form}
          size="xs"
          label={t(`field.${form}`)}
          data-field={`${path}.${form}`}
          checked={rule[form] === true}
          onChange={(event) => {
            onRule(withForm(rule, form, event.currentTarget.checked));
          }}
        />
      ))}
    </Group>
  );
}
