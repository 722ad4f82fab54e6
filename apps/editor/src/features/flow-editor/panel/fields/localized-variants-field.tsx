import { Button, InputWrapper } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useDocument, useSession, useView } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { errorAt } from '../use-field-errors.ts';
import { fieldLimits } from './field-limits.ts';
import { LocalizedBox } from './localized-box.tsx';
import { variantsIn, type Variant } from './localized-variants.ts';

/** Several wordings of one message, one on the screen at a time. */
export function LocalizedVariantsField(props: OneFieldProps) {
  const { field, node, value, label, help, errors, onChange } = props;
  const { t } = useWords();
  const { newId, view } = useSession();
  const fallback = useDocument((document) => document.defaultLocale);
  const variants = variantsIn(value);
  const [chosen, setChosen] = useOpenVariant(node.id, field.name);
  const index = Math.max(0, Math.min(chosen, variants.length - 1));
  const open = variants[index];
  const { maxItems = 20 } = fieldLimits(field.schema);
  const number = index + 1;
  const add = () => {
    onChange([...variants, { id: newId('v'), text: {} }]);
    setChosen(variants.length);
    const path = `${field.name}.${String(variants.length)}.text.${fallback}`;
    view.setState({ focus: { node: node.id, field: path } });
  };
  if (open === undefined) {
    return (
      <InputWrapper label={label} description={help} error={errors[field.name]} labelElement="div">
        <Button
          className="fe-first"
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {t('flow.widget.addVariant')}
        </Button>
      </InputWrapper>
    );
  }
  return (
    <InputWrapper label={label} description={help} error={errors[field.name]} labelElement="div">
      <div className="fe-pager">
        <VariantTabs
          {...{ variants, index, label, errors }}
          name={field.name}
          onIndex={setChosen}
        />
        {variants.length < maxItems && (
          <button type="button" className="fe-link-button" onClick={add}>
            <IconPlus size={14} aria-hidden="true" />
            {t('flow.widget.addVariant')}
          </button>
        )}
        {variants.length > 1 && (
          <button
            type="button"
            className="fe-icon-button fe-to-end"
            aria-label={t('flow.widget.removeVariant', { number })}
            title={t('flow.widget.removeVariant', { number })}
            onClick={() => {
              onChange(variants.filter((variant) => variant !== open));
            }}
          >
            <IconTrash size={15} aria-hidden="true" />
          </button>
        )}
      </div>
      <div data-field={`${field.name}.${String(index)}`}>
        <LocalizedBox
          key={open.id}
          node={node.id}
          path={`${field.name}.${String(index)}.text`}
          text={open.text}
          label={t('flow.widget.variantOf', { field: label, number })}
          hidesLabel
          rows={field.rows ?? 3}
          hasVariables={field.variables === true}
          errors={errors}
          onText={(text) => {
            onChange(variants.map((other) => (other.id === open.id ? { ...open, text } : other)));
          }}
        />
      </div>
    </InputWrapper>
  );
}

/** Which wording is open. A problem in another one opens that one. */
function useOpenVariant(node: string, name: string): [number, (index: number) => void] {
  const [chosen, setChosen] = useState(0);
  const asked = useView(({ focus }) =>
    focus?.node === node && focus.field.startsWith(`${name}.`)
      ? Number(focus.field.slice(name.length + 1).split('.')[0])
      : null,
  );
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (asked !== null && Number.isInteger(asked)) setChosen(asked);
  }
  return [chosen, setChosen];
}

interface VariantTabsProps {
  variants: readonly Variant[];
  index: number;
  name: string;
  label: string;
  errors: Readonly<Record<string, string>>;
  onIndex: (index: number) => void;
}

function VariantTabs({ variants, index, name, label, errors, onIndex }: VariantTabsProps) {
  const { t } = useWords();
  if (variants.length < 2) return null;
  return (
    <div
      className="fe-languages"
      role="tablist"
      aria-label={t('flow.widget.variantsOf', { field: label })}
    >
      {variants.map((variant, at) => {
        const isWrong = errorAt(errors, `${name}.${String(at)}`) !== undefined;
        const values = { number: at + 1 };
        return (
          <button
            key={variant.id}
            type="button"
            role="tab"
            aria-selected={at === index}
            data-missing={isWrong || undefined}
            aria-label={t(isWrong ? 'flow.widget.variantWrong' : 'flow.widget.variant', values)}
            onClick={() => {
              onIndex(at);
            }}
          >
            {at + 1}
          </button>
        );
      })}
    </div>
  );
}
