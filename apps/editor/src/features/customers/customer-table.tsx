import { ActionIcon } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import type { Outputs } from '../../api/trpc.ts';
import { languageName } from '../../i18n/languages.ts';
import { leadStageText } from '../../i18n/lead-stage.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import classes from './customers.module.css';

type Customer = Outputs['customers']['list']['rows'][number];

const columns = ['name', 'language', 'tags', 'lead', 'last', 'chat'] as const;

export interface CustomerTableProps {
  rows: readonly Customer[];
  onOpen: (id: string) => void;
}

/** A table; on a phone every row becomes a card that says what each value is. */
export function CustomerTable({ rows, onOpen }: CustomerTableProps) {
  const { t } = useMessages();
  return (
    <div className={classes['frame']}>
      <table role="table" className={classes['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`customers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((customer) => (
            <CustomerLine
              key={customer.id}
              customer={customer}
              onOpen={() => {
                onOpen(customer.id);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CustomerLine({ customer, onOpen }: { customer: Customer; onOpen: () => void }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { tags, lead, conversationId } = customer;
  const name = customer.name ?? t('customers.visitor');
  // The whole row is a large target for the mouse; for the keyboard and a screen reader it is the button in it.
  const open = ({ target }: MouseEvent) => {
    const isOwn = target instanceof Element && target.closest('a, button') !== null;
    const isSelecting = (window.getSelection()?.toString() ?? '') !== '';
    if (!isOwn && !isSelecting) onOpen();
  };
  return (
    <tr role="row" onClick={open}>
      <th scope="row" role="rowheader">
        <span className={classes['who']}>
          <Avatar name={name} size={34} />
          <span>
            <button
              type="button"
              lang={customer.locale ?? undefined}
              aria-label={t('customers.detailsOf', { name })}
              onClick={onOpen}
            >
              {name}
            </button>
            <small>{customer.channelKey}</small>
          </span>
        </span>
      </th>
      <td role="cell" data-label={t('customers.language')}>
        {customer.locale === null ? '–' : languageName(customer.locale, locale)}
      </td>
      <td role="cell" data-label={t('customers.tags')}>
        <span className={classes['chips']}>
          {tags.length === 0
            ? '–'
            : tags.map((tag) => (
                <Chip key={tag} tone="ok">
                  {tag}
                </Chip>
              ))}
        </span>
      </td>
      <td role="cell" data-label={t('customers.lead')}>
        {lead === null ? (
          '–'
        ) : (
          <span className={classes['chips']}>
            {lead.stage !== null && <Chip tone="brand">{leadStageText(messages, lead.stage)}</Chip>}
            <Chip>{t('customers.score', { score: lead.score })}</Chip>
            {lead.owner !== null && lead.owner !== '' && <small>{lead.owner}</small>}
          </span>
        )}
      </td>
      <td role="cell" data-label={t('customers.last')}>
        {customer.lastAt === null ? (
          t('customers.never')
        ) : (
          <RelativeTime at={customer.lastAt} locale={locale} />
        )}
      </td>
      <td role="cell" data-label={t('customers.chat')} className={classes['chat']}>
        {conversationId === null ? (
          '–'
        ) : (
          <ActionIcon
            component={Link}
            to={`/inbox/${conversationId}?view=all`}
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('customers.openOf', { name })}
          >
            <IconMessage size={18} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
