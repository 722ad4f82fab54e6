import { Button, InputWrapper, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useSession } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { describedBy } from './described-by.ts';
import { fieldLimits } from './field-limits.ts';
import { keyValuesIn, type KeyValueRow } from './key-values.ts';
import { movedUp } from './rows.ts';
import { TemplateInput } from './template-input.tsx';

/** Names with a value each: headers, parameters, what a sub-flow is given. */
export function KeyValuesField(props: OneFieldProps) {
  const { field, node, value, label, help, errors, onChange } = props;
  const { t } = useWords();
  const { newId, view } = useSession();
  const id = useId();
  const error = errors[field.name];
  const rows = keyValuesIn(value);
  const { maxItems = 50 } = fieldLimits(field.schema);
  const add = () => {
    onChange([...rows, { id: newId('row'), key: '', value: '' }]);
    const path = `${field.name}.${String(rows.length)}.key`;
    view.setState({ focus: { node: node.id, field: path } });
  };
  return (
    <InputWrapper id={id} label={label} description={help} error={error} labelElement="div">
      <div
        className="fe-list"
        role="group"
        aria-label={label}
        {...describedBy(id, { help, error })}
      >
        {rows.map((row, index) => (
          <KeyValueInputs
            key={row.id}
            {...{ row, index, errors, label }}
            path={`${field.name}.${String(index)}`}
            hasVariables={field.variables === true}
            onRow={(next) => {
              onChange(rows.map((other) => (other.id === row.id ? next : other)));
            }}
            onUp={() => {
              onChange(movedUp(rows, index));
            }}
            onRemove={() => {
              onChange(rows.filter((other) => other.id !== row.id));
            }}
          />
        ))}
      </div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={rows.length >= maxItems}
        onClick={add}
      >
        {t('flow.widget.addRow')}
      </Button>
      {rows.length >= maxItems && (
        <p className="fe-note">{t('flow.widget.maxRows', { count: maxItems })}</p>
      )}
    </InputWrapper>
  );
}

interface KeyValueInputsProps {
  row: KeyValueRow;
  index: number;
  path: string;
  label: string;
  hasVariables: boolean;
  errors: Readonly<Record<string, string>>;
  onRow: (row: KeyValueRow) => void;
  onUp: () => void;
  onRemove: () => void;
}

function KeyValueInputs(props: KeyValueInputsProps) {
  const { row, index, path, label, hasVariables, errors, onRow, onUp, onRemove } = props;
  const { t } = useWords();
  const values = { number: index + 1, field: label };
  return (
    <div className="fe-pair" data-field={path}>
      <div className="fe-list-row">
        <TextInput
          className="fe-grow"
          size="sm"
          data-field={`${path}.key`}
          value={row.key}
          error={errors[`${path}.key`] ?? errors[path]}
          placeholder={t('flow.widget.key')}
          aria-label={t('flow.widget.keyOfRow', values)}
          onChange={(event) => {
            onRow({ ...row, key: event.currentTarget.value });
          }}
        />
        <button
          type="button"
          className="fe-icon-button"
          disabled={index === 0}
          aria-label={t('flow.widget.rowUp', values)}
          onClick={onUp}
        >
          <IconArrowUp size={15} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.widget.rowRemove', values)}
          onClick={onRemove}
        >
          <IconTrash size={15} aria-hidden="true" />
        </button>
      </div>
      <TemplateInput
        size="sm"
        attributes={{ 'data-field': `${path}.value` }}
        value={row.value}
        error={errors[`${path}.value`]}
        hint={t('flow.widget.value')}
        label={t('flow.widget.valueOfRow', values)}
        hidesLabel
        hasVariables={hasVariables}
        onText={(next) => {
          onRow({ ...row, value: next });
        }}
      />
    </div>
  );
}
