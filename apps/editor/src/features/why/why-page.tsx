import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { SaveAsTest } from './save-as-test.tsx';
import { TurnLinks } from './turn-links.tsx';
import { TurnView } from './turn-view.tsx';
import classes from './why.module.css';

const none: Outputs['conversations']['walk'] = [];

/** Why one message was answered the way it was: the stored trace on the version that ran. */
export function WhyPage() {
  const { t, errorText } = useMessages();
  const { conversationId = '', turnId = '' } = useParams();
  const trace = useQuery({
    ...trpc.conversations.trace.queryOptions({ turnId }),
    staleTime: Infinity,
    // From one turn to the next the picture stays until the next one is there.
    placeholderData: keepPreviousData,
  });
  const chat = useQuery(trpc.conversations.get.queryOptions({ id: conversationId }));
  const walk = useQuery(trpc.conversations.walk.queryOptions({ id: conversationId }));
  const navigate = useNavigate();
  // Of the turn that it was chosen in: another one begins at its end again.
  const [chosen, setChosen] = useState<{ turn: string; step: number } | null>(null);
  const [breakpoints, setBreakpoints] = useState<ReadonlySet<string>>(new Set());

  if (trace.isError || chat.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(trace.error ?? chat.error)}
        retryLabel={t('common.retry')}
        onRetry={() => {
          void trace.refetch();
          void chat.refetch();
        }}
      />
    );
  }
  if (chat.data === undefined) return <PageSkeleton />;
  const flowName = trace.data?.flowName ?? null;
  const versionNumber = trace.data?.versionNumber ?? null;
  return (
    <div className={classes['page']}>
      <DocumentTitle page={t('why.title')} />
      <header className={classes['top']}>
        <ActionIcon
          component={Link}
          to={`/inbox/${conversationId}?view=all`}
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t('why.back')}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <div className={classes['headline']}>
          <h1>{t('why.title')}</h1>
          {flowName !== null && versionNumber !== null && (
            <span>{t('why.version', { flow: flowName, number: versionNumber })}</span>
          )}
        </div>
        <SaveAsTest conversationId={conversationId} document={trace.data?.document ?? null} />
        <TurnLinks conversationId={conversationId} turnId={turnId} messages={chat.data.messages} />
      </header>
      {trace.data === undefined || walk.isPending ? (
        <PageSkeleton />
      ) : (
        <TurnView
          turnId={turnId}
          turn={trace.data}
          chat={chat.data}
          walked={walk.data ?? none}
          step={chosen?.turn === turnId ? chosen.step : null}
          breakpoints={breakpoints}
          onToggleBreakpoint={(at) => {
            const next = new Set(breakpoints);
            if (!next.delete(at)) next.add(at);
            setBreakpoints(next);
          }}
          onPlace={(turn, step) => {
            setChosen({ turn, step });
            if (turn !== turnId) {
              void navigate(`/conversations/${conversationId}/why/${turn}`, { replace: true });
            }
          }}
        />
      )}
    </div>
  );
}
