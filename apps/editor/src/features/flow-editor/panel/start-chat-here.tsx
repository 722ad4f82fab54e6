import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { startChatAt } from '../session/start-chat-at.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** A test chat that begins at this step, with whatever is known by then. */
export function StartChatHere({ node }: { node: string }) {
  const { t } = useWords();
  const session = useSession();
  return (
    <Button
      variant="default"
      leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
      onClick={() => {
        startChatAt(session, node);
      }}
    >
      {t('flow.begin.here')}
    </Button>
  );
}
