import { TagsInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useDocument } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { otherSpellings } from './other-spellings.ts';
import { splitChars, splitWords } from './split-words.ts';
import { stringsIn } from './strings-in.ts';

/** A list of words: Enter or a comma ends one, a whole list becomes many. */
export function WordsField(props: OneFieldProps) {
  const { value, label, help, error, field, node, onChange } = props;
  const { t } = useWords();
  const { spellings } = field;
  return (
    <>
      <TagsInput
        label={label}
        description={help}
        value={stringsIn(value)}
        error={error}
        splitChars={splitChars}
        maxTags={500}
        acceptValueOnBlur
        placeholder={t('flow.panel.addWord')}
        onChange={(next) => {
          onChange(splitWords(next, stringsIn(value)));
        }}
      />
      {spellings !== undefined && node.config[spellings.unless] !== true && (
        <OtherSpellings words={stringsIn(value)} onAdd={onChange} />
      )}
    </>
  );
}

interface OtherSpellingsProps {
  words: string[];
  onAdd: (words: string[]) => void;
}

/** What customers may write instead. Other languages in Latin letters have other rules: for them nothing is made up. */
function OtherSpellings({ words, onAdd }: OtherSpellingsProps) {
  const { t } = useWords();
  const isEnglish = useDocument(({ locales }) => locales.includes('en') && !locales.includes('pl'));
  const others = isEnglish ? otherSpellings(words) : [];
  if (others.length === 0) return null;
  return (
    <div className="fe-choice" role="group" aria-label={t('flow.panel.alsoWritten')}>
      <span className="fe-note">{t('flow.panel.alsoWritten')}</span>
      {others.map((word) => (
        <button
          key={word}
          type="button"
          className="fe-link-button"
          aria-label={t('flow.panel.addSpelling', { word })}
          onClick={() => {
            onAdd([...words, word]);
          }}
        >
          <IconPlus size={13} aria-hidden="true" />
          {word}
        </button>
      ))}
    </div>
  );
}
