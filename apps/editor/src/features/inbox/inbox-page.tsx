import { VisuallyHidden } from '@mantine/core';
import { IconMessageOff, IconMessages } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ConversationList } from './conversation-list.tsx';
import { Conversation } from './conversation.tsx';
import { Notices } from './notices.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { viewOf } from './views.ts';
import classes from './inbox.module.css';

/** Three columns: which chats there are, what was said, who the customer is. */
export function InboxPage() {
  const { t } = useMessages();
  const { conversationId } = useParams();
  const [query] = useSearchParams();
  const view = viewOf(query.get('view'));
  const me = useMe();
  if (me !== null && !may(me.role, 'readChats')) {
    return (
      <EmptyState
        icon={<IconMessageOff />}
        title={t('inbox.forbidden')}
        text={t('inbox.forbiddenHelp')}
      />
    );
  }
  return (
    <div className={classes['inbox']} data-open={conversationId !== undefined || undefined}>
      <DocumentTitle page={t('inbox.title')} />
      {/* On a phone the list is hidden while a chat is open; the page keeps its headline. */}
      <VisuallyHidden component="h1">{t('inbox.title')}</VisuallyHidden>
      <section className={classes['side']} aria-label={t('inbox.list')}>
        <p className={classes['title']} aria-hidden="true">
          {t('inbox.title')}
        </p>
        <Notices />
        <ViewTabs current={view} />
        <ConversationList key={view} view={view} openId={conversationId} />
      </section>
      {conversationId === undefined ? (
        <div className={classes['nothing']}>
          <EmptyState
            icon={<IconMessages />}
            title={t('inbox.chooseTitle')}
            text={t('inbox.chooseText')}
          />
        </div>
      ) : (
        <Conversation key={conversationId} id={conversationId} view={view} />
      )}
    </div>
  );
}
