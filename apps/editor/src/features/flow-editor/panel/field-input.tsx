import type { Widget } from '@bellhop/nodes/contract';
import type { ComponentType } from 'react';
import { useWords } from '../session/use-words.ts';
import type { FieldInputProps, OneFieldProps } from './field-props.ts';
import { AddressInput } from './fields/address-input.tsx';
import { ClockField } from './fields/clock-field.tsx';
import { CustomField } from './fields/custom-field.tsx';
import { DurationField } from './fields/duration-field.tsx';
import { FlowField } from './fields/flow-field.tsx';
import { ImageField } from './fields/image-field.tsx';
import { IntentsField } from './fields/intents-field.tsx';
import { KeyValuesField } from './fields/key-values-field.tsx';
import { LocalizedTextField } from './fields/localized-text-field.tsx';
import { LocalizedVariantsField } from './fields/localized-variants-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { ProductsField } from './fields/products-field.tsx';
import { QuickRepliesField } from './fields/quick-replies-field.tsx';
import { SelectField } from './fields/select-field.tsx';
import { StepField } from './fields/step-field.tsx';
import { SuggestField } from './fields/suggest-field.tsx';
import { SwitchField } from './fields/switch-field.tsx';
import { TagsField } from './fields/tags-field.tsx';
import { TemplateField } from './fields/template-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { VariableField } from './fields/variable-field.tsx';
import { WeekdaysField } from './fields/weekdays-field.tsx';
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
  const Own = widgets[field.widget];
  return (
    <div data-field={field.name} data-warned={isOnlyWarned || undefined} className="fe-field">
      <Own {...props} label={label} help={help} error={error} />
    </div>
  );
}

const widgets: Readonly<Record<Widget, ComponentType<OneFieldProps>>> = {
  text: TextField,
  longText: TextField,
  template: TemplateField,
  number: NumberField,
  switch: SwitchField,
  select: SelectField,
  words: WordsField,
  tags: TagsField,
  intents: IntentsField,
  localizedText: LocalizedTextField,
  localizedVariants: LocalizedVariantsField,
  quickReplies: QuickRepliesField,
  duration: DurationField,
  time: ClockField,
  date: ClockField,
  weekdays: WeekdaysField,
  variable: VariableField,
  keyValues: KeyValuesField,
  url: AddressInput,
  image: ImageField,
  flow: FlowField,
  step: StepField,
  team: SuggestField,
  secret: SuggestField,
  products: ProductsField,
  custom: CustomField,
};
