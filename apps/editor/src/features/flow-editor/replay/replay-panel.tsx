import { groupChanges } from '@bellhop/engine';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { BackRow } from './back-row.tsx';
import { GroupList } from './group-list.tsx';
import { ReplayChatView } from './replay-chat-view.tsx';
import { ReplayChats } from './replay-chats.tsx';
import { ReplayForm } from './replay-form.tsx';
import { ReplayProgress } from './replay-progress.tsx';

/** Stored chats on the draft: which ones, how they come out, and one of them with both ways side by side. */
export function ReplayPanel() {
  const { t } = useWords();
  const { replays } = useSession();
  const { chat, group, judged, status } = useStore(replays);
  const groups = useMemo(() => groupChanges(judged), [judged]);
  if (chat !== null) return <ReplayChatView key={chat} id={chat} />;
  const opened = groups.find(({ key }) => key === group);
  if (opened !== undefined) return <ReplayChats group={opened} />;
  return (
    <div className="fe-tests fe-replay">
      <BackRow
        label={t('flow.tests.back')}
        title={t('flow.replay.title')}
        onBack={() => {
          replays.setState({ isOpen: false });
        }}
      />
      <p className="fe-replay-about">{t('flow.replay.about')}</p>
      <ReplayForm />
      <ReplayProgress />
      {status !== 'idle' && <Outcome />}
      {groups.length > 0 && <GroupList groups={groups} />}
    </div>
  );
}

function Outcome() {
  const { t } = useWords();
  const { replays } = useSession();
  const { judged, unreadable, status, draft } = useStore(replays);
  const document = useDocument((whole) => whole);
  const count = (result: string) =>
    judged.filter(({ verdict }) => verdict.result === result).length;
  const figures = [
    ['same', count('same')],
    ['changed', count('changed')],
    ['error', count('error') + unreadable],
  ] as const;
  if (judged.length === 0 && unreadable === 0) {
    return status === 'done' ? <p role="status">{t('flow.replay.noChats')}</p> : null;
  }
  const isOld = draft !== document && status !== 'running';
  return (
    <>
      <div role="status" aria-label={t('flow.replay.outcomeOfAll')}>
        <dl className="fe-replay-figures">
          {figures.map(([result, figure]) => (
            <div key={result} data-result={figure > 0 ? result : undefined}>
              <dt>{t(`flow.replay.result.${result}`)}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
      {status === 'done' && count('same') === judged.length && (
        <p className="fe-replay-about">{t('flow.replay.nothingChanges')}</p>
      )}
      {isOld && <p className="fe-replay-old">{t('flow.replay.old')}</p>}
    </>
  );
}
