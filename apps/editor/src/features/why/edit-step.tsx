import { Button } from '@mantine/core';
import type { TraceStep } from '@bellhop/schema';
import { IconGitBranch, IconPencil } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './why.module.css';

interface EditStepProps {
  step: TraceStep | undefined;
  /** Which of the customer's messages this turn belongs to, counted from 1; 0 when it came before the first. */
  message: number;
}

/**
 * From where it went wrong to the same step in the draft of its flow, or to the test chat, where the same conversation
 * goes another way from this message on.
 */
export function EditStep({ step, message }: EditStepProps) {
  const { t } = useMessages();
  const me = useMe();
  const { conversationId = '' } = useParams();
  if (step === undefined || !may(me?.role, 'replayChats')) return null;
  const query = new URLSearchParams({ step: step.node, chat: conversationId });
  const other = new URLSearchParams({ chat: conversationId, way: String(message) });
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
      {message > 0 && (
        <Button
          size="xs"
          variant="subtle"
          component={Link}
          to={`/flows/${step.flow}?${other.toString()}`}
          leftSection={<IconGitBranch size={15} aria-hidden="true" />}
        >
          {t('why.otherWay')}
        </Button>
      )}
    </div>
  );
}
