import type { ReactNode } from 'react';
import { languageName } from '../../i18n/languages.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ContactList } from './contact-list.tsx';
import type { CustomerFacts } from './customer-facts.ts';
import { FieldList } from './field-list.tsx';
import { LeadCard } from './lead-card.tsx';
import { OrderCard } from './order-card.tsx';
import { RatingList } from './rating-list.tsx';
import { TagEditor } from './tag-editor.tsx';
import classes from './customer-card.module.css';

export interface CustomerCardProps {
  customer: CustomerFacts;
  /** The chat that is looked at; flows hear in it of a tag that is added. */
  conversationId?: string;
}

/** What is known of a customer: what flows noted, what people added, what the shop told. */
export function CustomerCard({ customer, conversationId }: CustomerCardProps) {
  const { t, locale } = useMessages();
  const { tags, lead, orders, contacts, fields, ratings } = customer;
  return (
    <div className={classes['card']}>
      <Part title={t('customerCard.tags')}>
        <TagEditor customerId={customer.id} conversationId={conversationId} tags={tags} />
      </Part>
      <Part title={t('customerCard.lead')}>
        {lead === null ? (
          <p className={classes['none']}>{t('customerCard.noLead')}</p>
        ) : (
          <LeadCard lead={lead} />
        )}
      </Part>
      {contacts.length > 0 && (
        <Part title={t('customerCard.contacts')}>
          <ContactList contacts={contacts} />
        </Part>
      )}
      {fields.length > 0 && (
        <Part title={t('customerCard.fields')}>
          <FieldList fields={fields} />
        </Part>
      )}
      {ratings.length > 0 && (
        <Part title={t('customerCard.ratings')}>
          <RatingList ratings={ratings} />
        </Part>
      )}
      <Part title={t('customerCard.orders')}>
        {orders.length === 0 && <p className={classes['none']}>{t('customerCard.noOrders')}</p>}
        {orders.map((order) => (
          <OrderCard key={order.number} order={order} />
        ))}
      </Part>
      <Part title={t('customerCard.language')}>
        <p>{customer.locale === null ? '–' : languageName(customer.locale, locale)}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
