import type { IntentReport } from '@bellhop/language';
import { Button } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import type { StoredIntent } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import classes from './quality.module.css';

export interface RepeatedSentencesProps {
  report: Pick<IntentReport, 'contradictions' | 'duplicates'>;
  intents: readonly StoredIntent[];
  mayEdit: boolean;
}

/** Sentences that teach two things at once, or the same twice: one click takes them out. */
export function RepeatedSentences({ report, intents, mayEdit }: RepeatedSentencesProps) {
  const messages = useMessages();
  const { t } = messages;
  const { removeSentences } = useLanguageActions();
  const { contradictions, duplicates } = report;
  const named = (ids: readonly string[]) =>
    intents
      .filter(({ id }) => ids.includes(id))
      .map(({ id, names }) => ({ id, name: nameOf(messages, names) }));
  const isClean = contradictions.length === 0 && duplicates.length === 0;
  return (
    <section className={classes['panel']} aria-label={t('understanding.quality.twice')}>
      <h2>{t('understanding.quality.twice')}</h2>
      <p className={classes['help']}>
        {t(`understanding.quality.${isClean ? 'twiceNone' : 'twiceHelp'}`)}
      </p>
      <ul className={classes['items']}>
        {contradictions.map(({ texts, intents: ids }) => (
          <li key={texts.join('\n')} className={classes['twice']}>
            <Quoted texts={texts} />
            <span className={classes['choices']}>
              {named(ids).map(({ id, name }) =>
                mayEdit ? (
                  <Button
                    key={id}
                    size="compact-sm"
                    variant="default"
                    onClick={() => void removeSentences({ kind: 'intent', id, name }, [...texts])}
                  >
                    {t('understanding.quality.removeFrom', { name })}
                  </Button>
                ) : (
                  <span key={id} className={classes['times']}>
                    {name}
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
        {duplicates.map(({ texts, intent }) => {
          const [first, ...copies] = texts;
          const [owner] = named([intent]);
          if (owner === undefined || first === undefined) return null;
          return (
            <li key={`${intent}\n${first}`} className={classes['twice']}>
              <Quoted texts={texts} />
              <span className={classes['choices']}>
                <span className={classes['times']}>
                  {t('understanding.quality.sameIn', { name: owner.name })}
                </span>
                {mayEdit && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => void removeSentences({ kind: 'intent', ...owner }, copies)}
                  >
                    {t('understanding.quality.keepOne')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Quoted({ texts }: { texts: readonly string[] }) {
  const { t } = useMessages();
  return (
    <span className={classes['quoted']}>
      {texts.map((text) => t('understanding.quoted', { text })).join(' ')}
    </span>
  );
}
