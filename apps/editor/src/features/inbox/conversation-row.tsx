import { Link } from 'react-router';
import type { Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { View } from './views.ts';
import classes from './inbox.module.css';

type Row = Outputs['conversations']['list']['rows'][number];

export interface ConversationRowProps {
  row: Row;
  view: View;
  isOpen: boolean;
}

export function ConversationRow({ row, view, isOpen }: ConversationRowProps) {
  const { t, locale } = useMessages();
  const name = row.customerName ?? t('inbox.visitor');
  const owner =
    row.owner === 'human' && row.agentName !== null ? row.agentName : t(`inbox.owner.${row.owner}`);
  return (
    <li>
      <Link
        className={classes['row']}
        to={`/inbox/${row.id}?view=${view}`}
        aria-current={isOpen ? 'true' : undefined}
      >
        <Avatar name={name} size={36} />
        <span className={classes['rowMain']}>
          <span className={classes['rowHead']}>
            <b className={classes['rowName']} lang={row.locale ?? undefined}>
              {name}
            </b>
            <RelativeTime className={classes['rowTime']} at={row.lastAt} locale={locale} />
          </span>
          <span className={classes['rowText']} lang={row.locale ?? undefined}>
            {row.lastText === '' ? t('inbox.noText') : row.lastText}
          </span>
          <span className={classes['rowChips']}>
            <Chip
              tone={row.owner === 'waiting' ? 'warn' : row.owner === 'human' ? 'brand' : 'plain'}
            >
              {owner}
            </Chip>
            {row.handOff?.priority === 'urgent' && <Chip tone="bad">{t('inbox.urgent')}</Chip>}
            {row.handOff !== null && row.handOff.team !== '' && <Chip>{row.handOff.team}</Chip>}
            {row.unread > 0 && (
              <span
                className={classes['unread']}
                role="img"
                aria-label={t('inbox.unread', { count: row.unread })}
              >
                {row.unread > 99 ? '99+' : row.unread}
              </span>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
