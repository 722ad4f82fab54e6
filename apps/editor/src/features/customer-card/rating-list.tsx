import { Button } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { CustomerFacts } from './customer-facts.ts';
import classes from './customer-card.module.css';

const first = 3;
const stars = [1, 2, 3, 4, 5] as const;

/** What the customer said of the service, the newest first. */
export function RatingList({ ratings }: { ratings: CustomerFacts['ratings'] }) {
  const { t, locale } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? ratings : ratings.slice(0, first);
  return (
    <>
      <ul className={classes['ratings']}>
        {shown.map(({ id, score, comment, at }) => (
          <li key={id}>
            <span className={classes['ratingHead']}>
              <Stars score={score} />
              <RelativeTime className={classes['when']} at={at} locale={locale} />
            </span>
            {comment !== null && comment !== '' && <q>{comment}</q>}
          </li>
        ))}
      </ul>
      {shown.length < ratings.length && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function Stars({ score }: { score: number }) {
  const { t } = useMessages();
  return (
    <span className={classes['stars']} role="img" aria-label={t('customerCard.stars', { score })}>
      {stars.map((star) =>
        star <= score ? <IconStarFilled key={star} size={15} /> : <IconStar key={star} size={15} />,
      )}
    </span>
  );
}
