import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/use-messages.ts';
import { turnsOf, neighbours, type TurnMessage } from '../../api/turns.ts';
import classes from './why.module.css';

export interface TurnLinksProps {
  conversationId: string;
  turnId: string;
  messages: readonly TurnMessage[];
}

/** To the turn before this one and to the one after it. */
export function TurnLinks({ conversationId, turnId, messages }: TurnLinksProps) {
  const { t } = useMessages();
  const { previous, next } = neighbours(turnsOf(messages), turnId);
  const links = [
    { turn: previous, label: t('why.previous'), leftSection: <IconChevronLeft size={16} /> },
    { turn: next, label: t('why.next'), rightSection: <IconChevronRight size={16} /> },
  ];
  return (
    <nav className={classes['links']} aria-label={t('why.messages')}>
      {links.map(({ turn, label, ...sections }) =>
        turn === null ? (
          <Button key={label} size="xs" variant="default" disabled {...sections}>
            {label}
          </Button>
        ) : (
          <Button
            key={label}
            size="xs"
            variant="default"
            component={Link}
            to={`/conversations/${conversationId}/why/${turn}`}
            {...sections}
          >
            {label}
          </Button>
        ),
      )}
    </nav>
  );
}
