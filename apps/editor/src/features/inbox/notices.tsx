import { ActionIcon } from '@mantine/core';
import { IconBell, IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './notices.module.css';

/** What flows tell the people of the shop, until somebody has dealt with it. */
export function Notices() {
  const { t, errorText } = useMessages();
  const me = useMe();
  const client = useQueryClient();
  const mayAnswer = may(me?.role, 'answerChats');
  const { data = [] } = useQuery({ ...trpc.notices.list.queryOptions(), enabled: mayAnswer });
  const close = useMutation(
    trpc.notices.close.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.notices.pathKey() }),
    }),
  );
  if (data.length === 0) return null;
  return (
    <section className={classes['notices']} aria-label={t('inbox.notices')}>
      <ul role="status">
        {data.map(({ id, conversationId, team, text, failure }) => (
          <li key={id}>
            <IconBell size={16} aria-hidden="true" />
            <Link to={`/inbox/${conversationId}?view=all`}>
              {team !== '' && <b>{team}: </b>}
              {text}
              {failure !== null && <small>{t('inbox.noticeNotSent')}</small>}
            </Link>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('inbox.noticeDone')}
              disabled={close.isPending}
              onClick={() => {
                close.mutate({ id });
              }}
            >
              <IconCheck size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {close.error !== null && <p role="alert">{errorText(close.error)}</p>}
    </section>
  );
}
