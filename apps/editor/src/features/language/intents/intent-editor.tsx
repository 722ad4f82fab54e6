import { TextInput } from '@mantine/core';
import { starterLocales } from '@bellhop/language';
import type { Intent } from '@bellhop/schema';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { limits, type StoredIntent } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { RecordHead } from '../record-head.tsx';
import { ConflictPanel } from '../saving/conflict-panel.tsx';
import { forgetUnsaved, useOpenIntent } from '../saving/open-record.ts';
import { SentenceList } from '../sentences/sentence-list.tsx';
import { useLanguageActions } from '../use-language-actions.ts';
import { IntentAdvice } from './intent-advice.tsx';
import classes from '../lists.module.css';

export interface IntentEditorProps {
  stored: StoredIntent;
  intents: readonly StoredIntent[];
  mayEdit: boolean;
  onClose: () => void;
}

/** One intent: what it is called and how customers say it. Saves itself. */
export function IntentEditor({ stored, intents, mayEdit, onClose }: IntentEditorProps) {
  const messages = useMessages();
  const { t } = messages;
  const record = useOpenIntent(stored);
  const actions = useLanguageActions();
  const { item, save, draft } = record;
  return (
    <section className={classes['panel']} aria-label={nameOf(messages, item.names)}>
      <RecordHead
        title={nameOf(messages, item.names)}
        backLabel={t('understanding.intents.back')}
        deleteLabel={t('understanding.intents.delete')}
        save={mayEdit ? save : null}
        onClose={onClose}
        onDelete={async () => {
          forgetUnsaved(item.id);
          const { revision } = stored;
          if (await actions.removeIntent({ ...item, revision })) onClose();
        }}
      />
      <ConflictPanel record={record} />
      <NameFields
        intent={item}
        onName={
          mayEdit
            ? (locale, name) => {
                draft.edit((before) => ({ ...before, names: renamed(before, locale, name) }));
              }
            : null
        }
      />
      <SentenceList
        title={t('understanding.intents.sentences')}
        help={t('understanding.intents.sentencesHelp')}
        addLabel={t('understanding.intents.addSentence')}
        addHint={t('understanding.intents.addSentenceHint')}
        sentences={item.examples}
        most={{ sentences: limits.examples, characters: limits.sentence }}
        fewest={0}
        onChange={
          mayEdit
            ? (change) => {
                draft.edit((before) => ({ ...before, examples: [...change(before.examples)] }));
              }
            : null
        }
      />
      <IntentAdvice intent={item} intents={intents} />
    </section>
  );
}

function renamed({ names }: Intent, locale: string, name: string): Intent['names'] {
  const { [locale]: _, ...others } = names;
  return name === '' ? others : { ...others, [locale]: name };
}

interface NameFieldsProps {
  intent: Intent;
  onName: ((locale: string, name: string) => void) | null;
}

/** The interface's own language first: that is the name that this operator reads. */
function NameFields({ intent, onName }: NameFieldsProps) {
  const { t, locale: own } = useMessages();
  const locales = [...new Set([own, ...starterLocales, ...Object.keys(intent.names)])];
  return (
    <fieldset className={classes['names']}>
      <legend>{t('understanding.intents.names')}</legend>
      <p className={classes['help']}>{t('understanding.intents.namesHelp')}</p>
      <div className={classes['nameGrid']}>
        {locales.map((locale) => (
          <TextInput
            key={locale}
            label={languageName(locale, own)}
            lang={locale}
            maxLength={limits.name}
            autoComplete="off"
            readOnly={onName === null}
            value={intent.names[locale] ?? ''}
            onChange={(event) => {
              onName?.(locale, event.currentTarget.value);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
