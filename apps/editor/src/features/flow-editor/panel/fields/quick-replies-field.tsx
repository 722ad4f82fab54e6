import { Button, InputWrapper, TextInput } from '@mantine/core';
import { idSchema, type JsonValue } from '@bellhop/schema';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { z } from 'zod';
import { useDocument, useSession } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { CopyFrom } from './copy-from.tsx';
import { fieldLimits } from './field-limits.ts';
import { LanguageTabs } from './language-tabs.tsx';
import { languagesOf } from './localized-text.ts';
import { movedUp } from './rows.ts';
import { useLanguageTab } from './use-language-tab.ts';

const itemSchema = z.object({ id: idSchema, label: z.record(z.string(), z.string()) });
type Item = z.infer<typeof itemSchema>;

function itemsIn(value: JsonValue): Item[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const parsed = itemSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

const isFilled = (text: string | undefined) => (text ?? '').trim() !== '';

/** Words that are there already stay. */
function copied(item: Item, { from, to }: { from: string; to: string }): Item {
  const { label } = item;
  return isFilled(label[to]) ? item : { ...item, label: { ...label, [to]: label[from] ?? '' } };
}

/** The customer's buttons. Each keeps its id for life, so that its exit and its line survive another wording. */
export function QuickRepliesField({
  field,
  node,
  value,
  label,
  help,
  errors,
  onChange,
}: OneFieldProps) {
  const { t } = useWords();
  const { newId } = useSession();
  const locales = useDocument((document) => document.locales);
  const items = itemsIn(value);
  const { maxItems = 10 } = fieldLimits(field.schema);
  const languages = languagesOf(
    locales,
    items.map((item) => item.label),
  );
  const [language, setChosen] = useLanguageTab(node.id, field.name, languages);
  const missing = locales.filter((tag) =>
    items.some((item) => (item.label[tag] ?? '').trim() === ''),
  );
  return (
    <InputWrapper label={label} description={help} error={errors[field.name]}>
      {items.length > 0 && (
        <LanguageTabs {...{ languages, missing, label }} current={language} onCurrent={setChosen} />
      )}
      {missing.includes(language) && (
        <CopyFrom
          filled={languages.filter((tag) => items.some((item) => isFilled(item.label[tag])))}
          onCopy={(from) => {
            onChange(items.map((item) => copied(item, { from, to: language })));
          }}
        />
      )}
      <div className="fe-list">
        {items.map((item, index) => (
          <QuickReplyRow
            key={item.id}
            {...{ item, index, language }}
            name={field.name}
            error={errors[`${field.name}.${String(index)}.label.${language}`]}
            onItem={(next) => {
              onChange(items.map((other) => (other.id === item.id ? next : other)));
            }}
            onUp={() => {
              onChange(movedUp(items, index));
            }}
            onRemove={() => {
              onChange(items.filter((other) => other.id !== item.id));
            }}
          />
        ))}
      </div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={items.length >= maxItems}
        onClick={() => {
          onChange([...items, { id: newId('b'), label: { [language]: '' } }]);
        }}
      >
        {t('flow.panel.addButton')}
      </Button>
      {items.length >= maxItems && (
        <p className="fe-note">{t('flow.panel.maxButtons', { count: maxItems })}</p>
      )}
    </InputWrapper>
  );
}

interface QuickReplyRowProps {
  item: Item;
  index: number;
  language: string;
  name: string;
  error: string | undefined;
  onItem: (item: Item) => void;
  onUp: () => void;
  onRemove: () => void;
}

function QuickReplyRow({
  item,
  index,
  language,
  name,
  error,
  onItem,
  onUp,
  onRemove,
}: QuickReplyRowProps) {
  const { t } = useWords();
  const number = index + 1;
  return (
    <div className="fe-list-row">
      <TextInput
        className="fe-grow"
        size="sm"
        lang={language}
        data-field={`${name}.${String(index)}.label.${language}`}
        value={item.label[language] ?? ''}
        error={error}
        maxLength={40}
        placeholder={t('flow.panel.buttonWords')}
        aria-label={t('flow.panel.buttonNumber', { number })}
        onChange={(event) => {
          onItem({ ...item, label: { ...item.label, [language]: event.currentTarget.value } });
        }}
      />
      <button
        type="button"
        className="fe-icon-button"
        disabled={index === 0}
        aria-label={t('flow.panel.buttonUp', { number })}
        onClick={onUp}
      >
        <IconArrowUp size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.panel.buttonRemove', { number })}
        onClick={onRemove}
      >
        <IconTrash size={15} aria-hidden="true" />
      </button>
    </div>
  );
}
