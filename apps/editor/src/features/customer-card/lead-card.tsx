import { leadStageText } from '../../i18n/lead-stage.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { CustomerFacts } from './customer-facts.ts';
import classes from './customer-card.module.css';

/** How far the customer is from buying, and who looks after it. */
export function LeadCard({ lead }: { lead: NonNullable<CustomerFacts['lead']> }) {
  const messages = useMessages();
  const { t } = messages;
  return (
    <div className={classes['lead']}>
      <span className={classes['chips']}>
        {lead.stage !== null && <Chip tone="brand">{leadStageText(messages, lead.stage)}</Chip>}
        <Chip>{t('customerCard.score', { score: lead.score })}</Chip>
      </span>
      {lead.owner !== null && lead.owner !== '' && (
        <p className={classes['owner']}>
          <Avatar name={lead.owner} size={22} />
          <span>{t('customerCard.owner', { name: lead.owner })}</span>
        </p>
      )}
    </div>
  );
}
