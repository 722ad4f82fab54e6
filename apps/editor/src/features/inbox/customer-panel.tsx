import { languageName } from '../../i18n/languages.ts';
import { leadStageText } from '../../i18n/lead-stage.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { ConversationDetail } from './conversation-detail.ts';
import { OrderCard } from './order-card.tsx';
import classes from './customer-panel.module.css';

export interface CustomerPanelProps {
  conversation: ConversationDetail;
  /** On a narrow screen it is only there when asked for. */
  isShown: boolean;
}

/** Who the customer is: language, tags, lead, orders. */
export function CustomerPanel({ conversation, isShown }: CustomerPanelProps) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { customer, channel } = conversation;
  const { tags, lead, orders, contacts } = customer;
  const name = customer.name ?? t('inbox.visitor');
  return (
    <aside
      className={classes['panel']}
      aria-label={t('inbox.customer.title')}
      data-shown={isShown || undefined}
    >
      <div className={classes['who']}>
        <Avatar name={name} size={44} />
        <div>
          <b lang={customer.locale ?? undefined}>{name}</b>
          <span>{channel.name}</span>
        </div>
      </div>
      <h3>{t('inbox.customer.language')}</h3>
      <p>{customer.locale === null ? '–' : languageName(customer.locale, locale)}</p>
      {contacts.length > 0 && (
        <>
          <h3>{t('inbox.customer.contacts')}</h3>
          {contacts.map(({ kind, value }) => (
            <p key={`${kind} ${value}`}>
              {t(`contact.${kind}`)} {value}
            </p>
          ))}
        </>
      )}
      <h3>{t('inbox.customer.tags')}</h3>
      {tags.length === 0 ? (
        <p className={classes['none']}>{t('inbox.customer.noTags')}</p>
      ) : (
        <div className={classes['chips']}>
          {tags.map((tag) => (
            <Chip key={tag} tone="ok">
              {tag}
            </Chip>
          ))}
        </div>
      )}
      <h3>{t('inbox.customer.lead')}</h3>
      {lead === null ? (
        <p className={classes['none']}>{t('inbox.customer.noLead')}</p>
      ) : (
        <div className={classes['chips']}>
          {lead.stage !== null && <Chip tone="brand">{leadStageText(messages, lead.stage)}</Chip>}
          <Chip>{t('inbox.customer.score', { score: lead.score })}</Chip>
        </div>
      )}
      <h3>{t('inbox.customer.orders')}</h3>
      {orders.length === 0 && <p className={classes['none']}>{t('inbox.customer.noOrders')}</p>}
      {orders.map((order) => (
        <OrderCard key={order.number} order={order} />
      ))}
    </aside>
  );
}
