import { useMessages } from '../../i18n/use-messages.ts';
import type { CustomerFacts } from './customer-facts.ts';
import classes from './customer-card.module.css';

type Contact = CustomerFacts['contacts'][number];

/** Ways to reach the customer, the newest first. Phones and e-mails can be pressed. */
export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useMessages();
  return (
    <dl className={classes['pairs']}>
      {contacts.map((contact) => {
        const link = linkOf(contact);
        return (
          <div key={`${contact.kind} ${contact.value}`}>
            <dt>{t(`contact.${contact.kind}`)}</dt>
            <dd>{link === null ? contact.value : <a href={link}>{contact.value}</a>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function linkOf({ kind, value }: Contact): string | null {
  if (kind === 'phone') return `tel:${value}`;
  if (kind === 'email') return `mailto:${value}`;
  return null;
}
