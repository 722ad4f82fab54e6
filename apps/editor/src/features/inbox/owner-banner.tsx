import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages, type Messages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { isMine, type ConversationDetail } from './conversation-detail.ts';
import classes from './inbox.module.css';

/** Who answers this chat, why a person is wanted, and the buttons that change it. */
export function OwnerBanner({ conversation }: { conversation: ConversationDetail }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const notice = useNotice();
  const me = useMe();
  const client = useQueryClient();
  const { id, owner, handOff } = conversation;
  const options = {
    onSettled: () => client.invalidateQueries({ queryKey: trpc.conversations.pathKey() }),
    onError: (error: unknown) => {
      notice.fail(t('inbox.failed'), error);
    },
  };
  const takeOver = useMutation(trpc.conversations.takeOver.mutationOptions(options));
  const returnToBot = useMutation(trpc.conversations.returnToBot.mutationOptions(options));
  const close = useMutation(trpc.conversations.close.mutationOptions(options));
  const mine = isMine(conversation, me?.name ?? '');

  return (
    <div className={classes['banner']} data-owner={owner}>
      <div className={classes['bannerText']}>
        <b role="status">{ownerText(messages, conversation, mine)}</b>
        {handOff !== null && (
          <span className={classes['handOff']}>
            {t('inbox.handedOff')} <RelativeTime at={handOff.at} locale={locale} />
            {handOff.team !== '' && ` · ${t('inbox.team')} ${handOff.team}`}
            {' · '}
            {handOff.summary === '' ? t(`inbox.cause.${handOff.cause}`) : handOff.summary}
          </span>
        )}
      </div>
      {may(me?.role, 'answerChats') && (
        <div className={classes['bannerButtons']}>
          {!mine && owner !== 'closed' && (
            <Button size="xs" loading={takeOver.isPending} onClick={() => takeOver.mutate({ id })}>
              {t('inbox.takeOver')}
            </Button>
          )}
          {(owner === 'human' || owner === 'waiting') && (
            <Button
              size="xs"
              variant="default"
              loading={returnToBot.isPending}
              onClick={() => returnToBot.mutate({ id })}
            >
              {t('inbox.returnToBot')}
            </Button>
          )}
          {owner !== 'closed' && (
            <Button
              size="xs"
              variant="default"
              loading={close.isPending}
              onClick={() => close.mutate({ id })}
            >
              {t('inbox.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function ownerText(
  { t }: Messages,
  { owner, agentName }: ConversationDetail,
  mine: boolean,
): string {
  if (mine) return t('inbox.banner.mine');
  if (owner !== 'human') return t(`inbox.banner.${owner}`);
  return agentName === null
    ? t('inbox.banner.somebody')
    : t('inbox.banner.human', { name: agentName });
}
