import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './sentences.module.css';

export interface SentenceRowProps {
  text: string;
  number: number;
  longest: number;
  /** The last one that must stay. */
  isNeeded: boolean;
  onWrite: ((written: string) => void) | null;
  onRemove: () => void;
}

/** One sentence. It is written into like a line of paper; Enter or leaving it takes the change, Escape does not. */
export function SentenceRow({
  text,
  number,
  longest,
  isNeeded,
  onWrite,
  onRemove,
}: SentenceRowProps) {
  const { t } = useMessages();
  const [written, setWritten] = useState(text);
  if (onWrite === null) return <li className={classes['row']}>{text}</li>;
  const leave = () => {
    if (isNeeded && written.trim() === '') setWritten(text);
    else onWrite(written);
  };
  return (
    <li className={classes['row']}>
      <input
        className={classes['input']}
        aria-label={t('understanding.sentences.one', { number })}
        maxLength={longest}
        autoComplete="off"
        value={written}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setWritten(text);
        }}
      />
      <ActionIcon
        className={classes['delete'] ?? ''}
        variant="subtle"
        color="gray"
        size={28}
        disabled={isNeeded}
        aria-label={t(
          isNeeded ? 'understanding.sentences.needed' : 'understanding.sentences.delete',
          {
            text,
          },
        )}
        title={isNeeded ? t('understanding.sentences.needed') : undefined}
        onClick={onRemove}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}
