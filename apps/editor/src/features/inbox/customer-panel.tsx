import { useMessages } from '../../i18n/use-messages.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { CustomerCard } from '../customer-card/index.ts';
import type { ConversationDetail } from './conversation-detail.ts';
import classes from './customer-panel.module.css';

export interface CustomerPanelProps {
  conversation: ConversationDetail;
  /** On a narrow screen it is only there when asked for. */
  isShown: boolean;
}

/** Who the customer is, beside what was said. */
export function CustomerPanel({ conversation, isShown }: CustomerPanelProps) {
  const { t } = useMessages();
  const { id, customer, channel } = conversation;
  const name = customer.name ?? t('inbox.visitor');
  return (
    <aside
      className={classes['panel']}
      aria-label={t('inbox.customer')}
      data-shown={isShown || undefined}
    >
      <div className={classes['who']}>
        <Avatar name={name} size={44} />
        <div>
          <b lang={customer.locale ?? undefined}>{name}</b>
          <span>{channel.name}</span>
        </div>
      </div>
      <CustomerCard customer={customer} conversationId={id} />
    </aside>
  );
}
