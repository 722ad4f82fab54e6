import type { FormField } from '@bellhop/nodes/contract';
import type { FlowNode, JsonValue } from '@bellhop/schema';

export interface FieldInputProps {
  field: FormField;
  node: FlowNode;
  value: JsonValue;
  errors: Readonly<Record<string, string>>;
  onChange: (value: JsonValue) => void;
}

/** What every kind of field is given. The value is whatever the document holds, also when it does not fit. */
export interface OneFieldProps extends FieldInputProps {
  label: string;
  help: string;
  error: string | undefined;
}
