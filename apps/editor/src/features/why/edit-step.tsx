import { Button } from '@mantine/core';
import type { TraceStep } from '@bellhop/schema';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './why.module.css';

/** From where it went wrong to the same step in the draft of its flow. */
export function EditStep({ step }: { step: TraceStep | undefined }) {
  const { t } = useMessages();
  const me = useMe();
  const { conversationId = '' } = useParams();
  if (step === undefined || !may(me?.role, 'replayChats')) return null;
  const query = new URLSearchParams({ step: step.node, chat: conversationId });
  return (
    <div className={classes['edit']}>
      <Button
        size="xs"
        variant="default"
        component={Link}
        to={`/flows/${step.flow}?${query.toString()}`}
        leftSection={<IconPencil size={15} aria-hidden="true" />}
      >
        {t('why.editStep')}
      </Button>
    </div>
  );
}
