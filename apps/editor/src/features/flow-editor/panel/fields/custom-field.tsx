import { InputWrapper } from '@mantine/core';
import { nodeEditors } from '@bellhop/nodes/editor';
import { jsonValueSchema } from '@bellhop/schema';
import { useKnownIntents } from '../../language/shop-intents.ts';
import { useDocument, useSession } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { useKnownTags } from '../use-known-tags.ts';
import { readablePart } from './readable-part.ts';
import { UnreadableValue } from './unreadable-value.tsx';

/** A field that a step type draws itself. */
export function CustomField({
  field,
  node,
  value,
  label,
  help,
  error,
  errors,
  onChange,
}: OneFieldProps) {
  const words = useWords();
  const { newId } = useSession();
  const flowLocales = useDocument(({ locales }) => locales);
  const knownTags = useKnownTags();
  const knownIntents = useKnownIntents(words.locale);
  const editor = Object.hasOwn(nodeEditors, node.type) ? nodeEditors[node.type] : undefined;
  const Own = editor?.fields[field.name];
  if (Own === undefined)
    return <p className="fe-note">{words.t('flow.panel.noEditor', { field: label })}</p>;
  const shape = editor?.shapes?.[field.name];
  const part = shape === undefined ? null : readablePart(value, shape);
  if (part !== null) {
    return (
      <UnreadableValue field={field} node={node} label={label} part={part} onChange={onChange} />
    );
  }
  const isHere = error !== undefined && errors[field.name] !== undefined;
  return (
    <InputWrapper
      label={label}
      description={help}
      error={isHere ? error : undefined}
      labelElement="div"
    >
      <Own
        name={field.name}
        value={value}
        onChange={(next) => {
          const parsed = jsonValueSchema.safeParse(next);
          if (parsed.success) onChange(parsed.data);
        }}
        t={(key, values) => words.nodeText(node.type, key, values)}
        errors={errors}
        knownTags={knownTags}
        {...(knownIntents !== undefined && { knownIntents })}
        locale={words.locale}
        flowLocales={flowLocales}
        newId={newId}
      />
    </InputWrapper>
  );
}
