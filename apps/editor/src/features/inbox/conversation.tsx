import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Composer } from './composer.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { OwnerBanner } from './owner-banner.tsx';
import { SaveAsTestMenu } from './save-as-test-menu.tsx';
import { Thread } from './thread.tsx';
import { useSending } from './use-sending.ts';
import type { View } from './views.ts';
import classes from './inbox.module.css';

export interface ConversationProps {
  id: string;
  /** The view to go back to on a phone. */
  view: View;
}

/** One chat: who answers it, what was said, the box to write in, and the customer beside it. */
export function Conversation({ id, view }: ConversationProps) {
  const { t, errorText } = useMessages();
  const { data, error, isError, refetch } = useQuery(trpc.conversations.get.queryOptions({ id }));
  const sending = useSending(id);
  const [isCustomerShown, setCustomerShown] = useState(false);

  if (data === undefined) {
    return (
      <section className={classes['thread']}>
        {isError ? (
          <ErrorState
            title={t('common.loadFailed')}
            text={errorText(error)}
            retryLabel={t('common.retry')}
            onRetry={() => void refetch()}
          />
        ) : (
          <div className={classes['loading']}>
            <RowsSkeleton rows={5} height={48} />
          </div>
        )}
      </section>
    );
  }
  const name = data.customer.name ?? t('inbox.visitor');
  const toggle = t(isCustomerShown ? 'inbox.hideCustomer' : 'inbox.showCustomer');
  return (
    <>
      <section className={classes['thread']} aria-label={t('inbox.thread', { name })}>
        <header className={classes['head']}>
          <ActionIcon
            className={classes['back'] ?? ''}
            component={Link}
            to={`/inbox?view=${view}`}
            variant="subtle"
            color="gray"
            size={40}
            aria-label={t('inbox.back')}
          >
            <IconArrowLeft size={20} />
          </ActionIcon>
          <Avatar name={name} />
          <div className={classes['headName']}>
            <h2 lang={data.customer.locale ?? undefined}>{name}</h2>
            <span>{data.channel.name}</span>
          </div>
          <SaveAsTestMenu conversationId={id} />
          <ActionIcon
            className={classes['toggle'] ?? ''}
            variant="subtle"
            color="gray"
            size={40}
            aria-label={toggle}
            aria-expanded={isCustomerShown}
            onClick={() => {
              setCustomerShown(!isCustomerShown);
            }}
          >
            <IconLayoutSidebarRight size={20} />
          </ActionIcon>
        </header>
        <OwnerBanner conversation={data} />
        <Thread conversation={data} sending={sending} />
        <Composer conversation={data} onSend={sending.send} />
      </section>
      <CustomerPanel conversation={data} isShown={isCustomerShown} />
    </>
  );
}
