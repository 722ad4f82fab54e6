import { CloseButton, TextInput } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useReader } from '../reading/reader-context.ts';
import { useReading } from '../reading/use-reading.ts';
import { ReadingView } from './reading-view.tsx';
import classes from './try.module.css';

const longest = 500;

/** Type like a customer and see how the draft reads it, letter by letter. Nothing is sent anywhere. */
export function TryBox() {
  const { t } = useMessages();
  const { lesson, hasFailed } = useReader();
  const [text, setText] = useState('');
  const taken = useReading(text);
  return (
    <section className={classes['box']} aria-label={t('understanding.try.title')}>
      <TextInput
        size="md"
        label={t('understanding.try.title')}
        placeholder={t('understanding.try.hint')}
        leftSection={<IconMessageQuestion size={18} />}
        rightSection={
          text === '' ? null : (
            <CloseButton
              aria-label={t('understanding.try.clear')}
              onClick={() => {
                setText('');
              }}
            />
          )
        }
        maxLength={longest}
        autoComplete="off"
        value={text}
        disabled={hasFailed}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {hasFailed && (
        <p className={classes['quiet']} role="alert">
          {t('understanding.try.failed')}
        </p>
      )}
      {!hasFailed && text.trim() !== '' && lesson === null && (
        <p className={classes['quiet']} role="status">
          {t('understanding.try.learning')}
        </p>
      )}
      {taken !== null && <ReadingView text={taken.text} understood={taken.understood} />}
    </section>
  );
}
