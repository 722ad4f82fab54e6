import { groupChanges } from '@bellhop/engine';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { BackRow } from './back-row.tsx';
import { GroupList } from './group-list.tsx';
import { ReplayChatView } from './replay-chat-view.tsx';
import { ReplayChats } from './replay-chats.tsx';
import { ReplayFigures } from './replay-figures.tsx';
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
      <ReplayProgress replays={replays} />
      {status !== 'idle' && <Outcome />}
      {groups.length > 0 && <GroupList groups={groups} />}
    </div>
  );
}

function Outcome() {
  const { t } = useWords();
  const { replays } = useSession();
  const { judged, status, draft } = useStore(replays);
  const document = useDocument((whole) => whole);
  const isOld = draft !== document && status !== 'running' && judged.length > 0;
  return (
    <>
      <ReplayFigures replays={replays} />
      {isOld && <p className="fe-replay-old">{t('flow.replay.old')}</p>}
    </>
  );
}
