import { Button } from '@mantine/core';
import { groupedAtMost } from '@bellhop/language';
import { IconMoodSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import type { LanguageDraft } from '../language.ts';
import { MessageGroupCard } from './message-group-card.tsx';
import { useMessageGroups } from './use-message-groups.ts';
import classes from './unanswered.module.css';

export interface UnansweredPanelProps {
  draft: LanguageDraft;
  mayEdit: boolean;
}

const shownAtOnce = 30;

/** What customers wrote that nothing understood, the same questions together: each is taught with one click. */
export function UnansweredPanel({ draft, mayEdit }: UnansweredPanelProps) {
  const { t, errorText } = useMessages();
  const list = useQuery(trpc.language.unanswered.queryOptions({ limit: groupedAtMost }));
  const groups = useMessageGroups(list.data, draft);
  const [shown, setShown] = useState(shownAtOnce);
  if (list.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(list.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void list.refetch()}
      />
    );
  }
  if (list.isPending || groups === null) return <RowsSkeleton />;
  if (groups.length === 0) {
    return (
      <EmptyState
        icon={<IconMoodSmile />}
        title={t('understanding.unanswered.emptyTitle')}
        text={t('understanding.unanswered.emptyText')}
      />
    );
  }
  return (
    <section aria-label={t('understanding.tab.unanswered')}>
      <p className={classes['intro']}>{t('understanding.unanswered.help')}</p>
      <ul className={classes['groups']}>
        {groups.slice(0, shown).map((group) => (
          <MessageGroupCard
            key={group.messages[0]?.turn}
            group={group}
            draft={draft}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
      {groups.length > shown && (
        <Button
          mt="md"
          variant="default"
          onClick={() => {
            setShown(shown + shownAtOnce);
          }}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}
