import { Button } from '@mantine/core';
import type { FlowDocument } from '@bellhop/schema';
import { IconFlask } from '@tabler/icons-react';
import { Link } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface SaveAsTestProps {
  conversationId: string;
  /** The version that answered; null when none did. */
  document: FlowDocument | null;
}

/** Makes a test case of the whole chat, in the flow that answered here. */
export function SaveAsTest({ conversationId, document }: SaveAsTestProps) {
  const { t } = useMessages();
  const me = useMe();
  if (document === null || !may(me?.role, 'replayChats')) return null;
  const query = new URLSearchParams({ testOf: conversationId });
  return (
    <Button
      size="xs"
      variant="default"
      component={Link}
      to={`/flows/${document.id}?${query.toString()}`}
      leftSection={<IconFlask size={15} aria-hidden="true" />}
    >
      {t('why.saveAsTest', { flow: document.name })}
    </Button>
  );
}
