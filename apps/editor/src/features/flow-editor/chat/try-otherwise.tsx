import { Button } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Goes back to before a turn, to answer otherwise or at another time; what came of it the first time is kept beside. */
export function TryOtherwise({ turn }: { turn: number }) {
  const { t } = useWords();
  const { chat } = useSession();
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconGitBranch size={15} aria-hidden="true" />}
      onClick={() => {
        chat.branchAt(turn);
      }}
    >
      {t('flow.branch.start')}
    </Button>
  );
}
