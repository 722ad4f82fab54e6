import { tellField } from '@bellhop/nodes/contract';
import type { FieldChange } from '@bellhop/schema';
import { useMessages } from '../../../i18n/use-messages.ts';
import { WordsThatDiffer } from './words-that-differ.tsx';

interface FieldListProps {
  fields: readonly FieldChange[];
  /** Of the step that they belong to. */
  type?: string;
}

/** The fields that differ, each with its words. */
export function FieldList({ fields, type = '' }: FieldListProps) {
  const { locale, nodeText, hasNodeText, schemaText, hasSchemaText } = useMessages();
  if (fields.length === 0) return null;
  const told = fields.map((field) =>
    tellField(field, {
      locale,
      step: (key) => (hasNodeText(type, key) ? nodeText(type, key) : undefined),
      own: (key) => (hasSchemaText(`change.${key}`) ? schemaText(`change.${key}`) : undefined),
    }),
  );
  return (
    <dl className="fe-change-fields">
      {told.map(({ label, from, to }, index) => (
        <div key={`${label} ${String(index)}`}>
          <dt>{label}</dt>
          <dd>
            <WordsThatDiffer from={from} to={to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
