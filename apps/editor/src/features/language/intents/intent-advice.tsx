import type { Intent } from '@bellhop/schema';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import type { StoredIntent } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { useReader } from '../reading/reader-context.ts';
import { enoughExamples } from './intent-mark.ts';
import classes from '../lists.module.css';

const shown = 3;

/** What would make this intent better: more examples, or sentences that tell it apart from another one. */
export function IntentAdvice({
  intent,
  intents,
}: {
  intent: Intent;
  intents: readonly StoredIntent[];
}) {
  const messages = useMessages();
  const { t } = messages;
  const { report } = useReader();
  const confusions = (report?.confusions ?? []).flatMap((confusion) => {
    const other = intents.find(({ id }) => id === confusion.takenFor);
    return confusion.intent === intent.id && other !== undefined ? [{ ...confusion, other }] : [];
  });
  const missing = enoughExamples - intent.examples.length;
  if (missing <= 0 && confusions.length === 0) return null;
  return (
    <div className={classes['advice']}>
      <h3>{t('understanding.advice.title')}</h3>
      {missing > 0 && <p>{t('understanding.advice.more', { count: missing })}</p>}
      {confusions.slice(0, shown).map(({ other, texts, count }) => (
        <div key={other.id}>
          <p>
            {t('understanding.advice.confused', { count })}{' '}
            <Link to={`/language/intents/${other.id}`}>{nameOf(messages, other.names)}</Link>
          </p>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
