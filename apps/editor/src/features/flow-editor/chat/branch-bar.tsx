import { Button } from '@mantine/core';
import { IconGitBranch, IconPlayerTrackNext } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { BranchComparison } from './branch-comparison.tsx';
import { restOf, type Rest } from './play-rest.ts';

/** Shown while the chat goes another way than it went before: how the two differ, the rest of the first, and the way back. */
export function BranchBar() {
  const { t } = useWords();
  const { chat } = useSession();
  const original = useStore(chat, (state) => state.original);
  const course = useStore(chat);
  const rest = restOf(course);
  if (original === null) return null;
  return (
    <section className="fe-branch" aria-label={t('flow.branch.title')}>
      <p>
        <IconGitBranch size={15} aria-hidden="true" />
        {t('flow.branch.text', { number: original.parts + 1 })}
      </p>
      {course.turns.length > original.parts && (
        <BranchComparison
          original={original}
          branch={course}
          from={original.parts}
          isPlayed={rest.count === 0}
        />
      )}
      <div className="fe-branch-actions">
        <PlayRest {...rest} />
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

/** What the customer did in the original after that: done here too, unless an answer from outside has to come first. */
function PlayRest({ count, isHeldUp }: Pick<Rest, 'count' | 'isHeldUp'>) {
  const { t } = useWords();
  const { chat } = useSession();
  const pins = useStore(chat, (state) => state.pins);
  if (count === 0) return null;
  const isStuck = isHeldUp && !pins.has(chat.asker() ?? '');
  return (
    <>
      {isStuck && <span className="fe-branch-held">{t('flow.branch.heldUp')}</span>}
      <Button
        size="compact-xs"
        leftSection={<IconPlayerTrackNext size={14} aria-hidden="true" />}
        disabled={isStuck}
        title={t('flow.branch.restHelp')}
        onClick={() => {
          chat.playRest();
        }}
      >
        {t('flow.branch.rest')}
      </Button>
    </>
  );
}
