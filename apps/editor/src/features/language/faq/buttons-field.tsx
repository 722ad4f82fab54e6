import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { LocalizedText } from '@bellhop/schema';
import { pickText } from '@bellhop/schema';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { limits } from '../language.ts';
import classes from './faq.module.css';

export interface ButtonsFieldProps {
  buttons: readonly LocalizedText[];
  /** The language whose labels are shown. */
  locale: string;
  onChange: ((buttons: LocalizedText[]) => void) | null;
}

const longestLabel = 80;

/** Quick replies below the answer. What one says in another language stands in the field until it is translated. */
export function ButtonsField({ buttons, locale, onChange }: ButtonsFieldProps) {
  const { t, locale: own } = useMessages();
  if (onChange === null && buttons.length === 0) return null;
  const language = languageName(locale, own);
  return (
    <div className={classes['buttons']} role="group" aria-label={t('understanding.faq.buttons')}>
      <h4>{t('understanding.faq.buttons')}</h4>
      {buttons.map((button, place) => (
        <div key={place} className={classes['button']}>
          <TextInput
            aria-label={t('understanding.faq.buttonIn', { number: place + 1, language })}
            placeholder={
              pickText(button, own, 'en') ||
              t('understanding.faq.buttonIn', { number: place + 1, language })
            }
            lang={locale}
            maxLength={longestLabel}
            readOnly={onChange === null}
            value={button[locale] ?? ''}
            onChange={(event) => {
              onChange?.(
                buttons.with(place, relabelled(button, locale, event.currentTarget.value)),
              );
            }}
          />
          {onChange !== null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t('understanding.faq.deleteButton', { number: place + 1 })}
              onClick={() => {
                onChange(buttons.toSpliced(place, 1));
              }}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {onChange !== null && buttons.length < limits.buttons && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            onChange([...buttons, {}]);
          }}
        >
          {t('understanding.faq.addButton')}
        </Button>
      )}
    </div>
  );
}

function relabelled(button: LocalizedText, locale: string, label: string): LocalizedText {
  const { [locale]: _, ...others } = button;
  return label === '' ? others : { ...others, [locale]: label };
}
