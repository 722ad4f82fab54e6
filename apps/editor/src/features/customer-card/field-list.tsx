import { useMessages } from '../../i18n/use-messages.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { fieldText } from './field-text.ts';
import classes from './customer-card.module.css';

/** What flows noted, by the names that the shop gave. */
export function FieldList({ fields }: { fields: CustomerFacts['fields'] }) {
  const messages = useMessages();
  return (
    <dl className={classes['pairs']}>
      {fields.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fieldText(messages, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
