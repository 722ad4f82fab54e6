import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages, type Messages } from '../../../i18n/use-messages.ts';
import { useEnterToSend } from '../../../ui/use-enter-to-send.ts';
import {
  addSentences,
  linesOf,
  type AddedSentences,
  type SentenceLimits,
} from './edit-sentences.ts';
import classes from './sentences.module.css';

export interface AddSentencesProps {
  label: string;
  hint: string;
  sentences: readonly string[];
  most: SentenceLimits;
  onAdd: (add: (before: readonly string[]) => readonly string[]) => void;
}

/** One sentence by Enter, many by pasting a list. Says what became of them. */
export function AddSentences({ label, hint, sentences, most, onAdd }: AddSentencesProps) {
  const messages = useMessages();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const add = (offered: string[]) => {
    if (offered.length === 0) return;
    setOutcome(outcomeOf(messages, addSentences(sentences, offered, most), offered.length));
    setText('');
    onAdd((before) => addSentences(before, offered, most).sentences);
  };
  const keys = useEnterToSend(() => {
    add(linesOf(text));
  });
  return (
    <div className={classes['add']}>
      <TextInput
        aria-label={label}
        placeholder={hint}
        maxLength={most.characters}
        autoComplete="off"
        value={text}
        {...keys}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOutcome('');
        }}
        onPaste={(event) => {
          const lines = linesOf(event.clipboardData.getData('text'));
          // A single line is typed like any other text.
          if (lines.length < 2) return;
          event.preventDefault();
          add(lines);
        }}
        rightSection={
          <ActionIcon
            variant="subtle"
            aria-label={label}
            disabled={text.trim() === ''}
            onClick={() => {
              add(linesOf(text));
            }}
          >
            <IconPlus size={16} />
          </ActionIcon>
        }
      />
      <p className={classes['help']} role="status">
        {outcome}
      </p>
    </div>
  );
}

function outcomeOf({ t }: Messages, result: AddedSentences, offered: number): string {
  // One that was added is on the screen; there is nothing to say.
  if (offered === 1 && result.added === 1) return '';
  return (['added', 'known', 'tooLong', 'overfull'] as const)
    .filter((key) => result[key] > 0)
    .map((key) => t(`understanding.sentences.${key}`, { count: result[key] }))
    .join(' ');
}
