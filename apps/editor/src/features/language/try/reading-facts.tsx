import type { Understood } from '@bellhop/schema';
import { contactText, languageText, recognisedText } from '../../../i18n/reading-words.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './try.module.css';

interface ReadingFactsProps {
  understood: Understood;
  /** The message that was read. */
  text: string;
}

/** Mood, language, contact details, other numbers and the wish for a person, with what speaks for them. */
export function ReadingFacts({ understood, text }: ReadingFactsProps) {
  const messages = useMessages();
  const { t } = messages;
  const { sentiment, contacts, recognised = [], person } = understood;
  const language = languageText(messages, understood, text);
  const words = sentiment.because.map(({ word }) => t('understanding.quoted', { text: word }));
  const mood = t(`understanding.mood.${sentiment.label}`);
  const facts = [
    { key: 'language', values: [language ?? t('understanding.try.unclear')] },
    { key: 'mood', values: [words.length === 0 ? mood : `${mood} (${words.join(', ')})`] },
    {
      key: 'contacts',
      values:
        contacts.length === 0
          ? [t('understanding.try.none')]
          : contacts.map((contact) => contactText(messages, contact, text)),
    },
    {
      key: 'recognised',
      values: recognised.map((number) => recognisedText(messages, number, text)),
    },
    {
      key: 'person',
      values: [
        person === null
          ? t('understanding.try.no')
          : t('understanding.try.yes', { text: t('understanding.quoted', { text: person.text }) }),
      ],
    },
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(({ key, values }) =>
        values.length === 0 ? null : (
          <div key={key}>
            <dt>{t(`understanding.fact.${key}`)}</dt>
            {values.map((value, place) => (
              <dd key={`${String(place)} ${value}`}>{value}</dd>
            ))}
          </div>
        ),
      )}
    </dl>
  );
}
