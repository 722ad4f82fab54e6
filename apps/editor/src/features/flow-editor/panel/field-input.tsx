import { useWords } from '../session/use-words.ts';
import type { FieldInputProps } from './field-props.ts';
import { CustomField } from './fields/custom-field.tsx';
import { IntentsField } from './fields/intents-field.tsx';
import { LocalizedTextField } from './fields/localized-text-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { QuickRepliesField } from './fields/quick-replies-field.tsx';
import { SelectField } from './fields/select-field.tsx';
import { SwitchField } from './fields/switch-field.tsx';
import { TagsField } from './fields/tags-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { WordsField } from './fields/words-field.tsx';
import { errorAt, useIsOnlyWarned } from './use-field-errors.ts';

/** One field of a generated form: its words from the step type's messages, its input by its widget. */
export function FieldInput(props: FieldInputProps) {
  const words = useWords();
  const { field, node, errors } = props;
  const label = words.nodeText(node.type, `field.${field.name}`);
  const help = words.nodeText(node.type, `help.${field.name}`);
  const error = errorAt(errors, field.name);
  const isOnlyWarned = useIsOnlyWarned(node.id, field.name);
  const Widget = widgets[field.widget];
  return (
    <div data-field={field.name} data-warned={isOnlyWarned || undefined} className="fe-field">
      <Widget {...props} label={label} help={help} error={error} />
    </div>
  );
}

const widgets = {
  text: TextField,
  longText: TextField,
  number: NumberField,
  switch: SwitchField,
  select: SelectField,
  words: WordsField,
  tags: TagsField,
  localizedText: LocalizedTextField,
  quickReplies: QuickRepliesField,
  intents: IntentsField,
  custom: CustomField,
} as const;
