import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useUndoNotice } from '../../../i18n/use-undo-notice.tsx';
import { AddSentences } from './add-sentences.tsx';
import { putBack, rewriteSentence, sameness, type SentenceLimits } from './edit-sentences.ts';
import { SentenceRow } from './sentence-row.tsx';
import classes from './sentences.module.css';

export interface SentenceListProps {
  /** What the list is called, such as "Examples". */
  title: string;
  help: string;
  addLabel: string;
  addHint: string;
  sentences: readonly string[];
  most: SentenceLimits;
  /** A record may need at least one. */
  fewest: number;
  /** Null for those who may only look. */
  onChange: ((change: (before: readonly string[]) => readonly string[]) => void) | null;
}

const searchedFrom = 8;
const shownAtOnce = 60;

/** Sentences of customers: add by Enter or by pasting many lines, change in place, delete with a way back. */
export function SentenceList(props: SentenceListProps) {
  const { title, help, addLabel, addHint, sentences, most, fewest, onChange } = props;
  const { t } = useMessages();
  const undoNotice = useUndoNotice();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const wanted = sameness(search);
  // The newest first: what was just added is to be seen at once.
  const found = sentences
    .map((text, place) => ({ text, place }))
    .filter(({ text }) => wanted === '' || sameness(text).includes(wanted))
    .reverse();
  const remove = (text: string, place: number) => {
    onChange?.((before) => before.filter((each) => each !== text));
    undoNotice(t('understanding.sentences.deleted', { text }), () => {
      onChange?.((before) => putBack(before, text, place));
    });
  };
  return (
    <section className={classes['section']} aria-label={title}>
      <div className={classes['head']}>
        <h3>
          {title} <span className={classes['count']}>{sentences.length}</span>
        </h3>
        {sentences.length >= searchedFrom && (
          <TextInput
            className={classes['search'] ?? ''}
            size="xs"
            type="search"
            aria-label={t('understanding.sentences.search')}
            placeholder={t('understanding.sentences.search')}
            leftSection={<IconSearch size={14} />}
            rightSection={
              search === '' ? null : (
                <CloseButton
                  size="sm"
                  aria-label={t('understanding.clearSearch')}
                  onClick={() => {
                    setSearch('');
                  }}
                />
              )
            }
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
        )}
      </div>
      <p className={classes['help']}>{help}</p>
      {onChange !== null && (
        <AddSentences
          label={addLabel}
          hint={addHint}
          sentences={sentences}
          most={most}
          onAdd={(add) => {
            onChange(add);
            setSearch('');
          }}
        />
      )}
      <ul className={classes['list']}>
        {found.slice(0, shown).map(({ text, place }) => (
          <SentenceRow
            key={text}
            text={text}
            number={place + 1}
            longest={most.characters}
            isNeeded={sentences.length <= fewest}
            onWrite={
              onChange === null
                ? null
                : (written) => {
                    onChange((before) => rewriteSentence(before, text, written));
                  }
            }
            onRemove={() => {
              remove(text, place);
            }}
          />
        ))}
      </ul>
      {found.length === 0 && search !== '' && (
        <p className={classes['help']}>{t('understanding.sentences.none', { search })}</p>
      )}
      {found.length > shown && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setShown(shown + shownAtOnce);
          }}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}
