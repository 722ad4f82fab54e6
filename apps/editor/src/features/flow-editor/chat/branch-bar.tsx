import { Button } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { BranchComparison } from './branch-comparison.tsx';

/** Shown while the chat goes another way than it went before: how the two differ, and the way back. */
export function BranchBar() {
  const { t } = useWords();
  const { chat } = useSession();
  const original = useStore(chat, (state) => state.original);
  const turns = useStore(chat, (state) => state.turns);
  if (original === null) return null;
  return (
    <section className="fe-branch" aria-label={t('flow.branch.title')}>
      <p>
        <IconGitBranch size={15} aria-hidden="true" />
        {t('flow.branch.text', { number: original.parts + 1 })}
      </p>
      {turns.length > original.parts && (
        <BranchComparison original={original.turns} branch={turns} from={original.parts} />
      )}
      <div className="fe-branch-actions">
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            chat.leaveBranch('original');
          }}
        >
          {t('flow.branch.back')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            chat.leaveBranch('branch');
          }}
        >
          {t('flow.branch.keep')}
        </Button>
      </div>
    </section>
  );
}
