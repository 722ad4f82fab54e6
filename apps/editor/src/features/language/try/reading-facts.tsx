import type { Understood } from '@bellhop/schema';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './try.module.css';

/** Mood, language, contact details and the wish for a person. */
export function ReadingFacts({ understood }: { understood: Understood }) {
  const { t, locale } = useMessages();
  const { language, sentiment, contacts, person } = understood;
  const words = sentiment.because.map(({ word }) => t('understanding.quoted', { text: word }));
  const mood = t(`understanding.mood.${sentiment.label}`);
  const facts = [
    {
      key: 'language',
      value: language === null ? t('understanding.try.unclear') : languageName(language, locale),
    },
    { key: 'mood', value: words.length === 0 ? mood : `${mood} (${words.join(', ')})` },
    {
      key: 'contacts',
      value:
        contacts.length === 0
          ? t('understanding.try.none')
          : contacts
              .map(({ kind, value }) => `${t(`understanding.contact.${kind}`)} ${value}`)
              .join(', '),
    },
    {
      key: 'person',
      value:
        person === null
          ? t('understanding.try.no')
          : t('understanding.try.yes', { text: t('understanding.quoted', { text: person.text }) }),
    },
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(`understanding.fact.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
