import { Button, NativeSelect } from '@mantine/core';
import { groupChanges } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ReplayFigures } from '../replay/replay-figures.tsx';
import { numbersOfChats } from '../replay/replay-form.tsx';
import { ReplayProgress } from '../replay/replay-progress.tsx';
import { createReplays, type Replays } from '../replay/replay-store.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { BehaviourGroup } from './behaviour-group.tsx';

interface BehaviourProps {
  from: FlowDocument;
  to: FlowDocument;
}

/** What the newest chats would get from one version and from the other, beside what differs in them. */
export function Behaviour({ from, to }: BehaviourProps) {
  const { t, locale } = useWords();
  const { chat, flow } = useSession();
  const [replays] = useState(() =>
    createReplays({
      read: () => flow.getState().document,
      shop: chat.testShop,
      around: chat.around,
    }),
  );
  const { status, choice, draft, base } = useStore(replays);
  useEffect(() => replays.stop, [replays]);
  const isRunning = status === 'running';
  const isOld = status !== 'idle' && !isRunning && (draft !== to || base !== from);
  return (
    <section aria-label={t('flow.compare.behaviour')} className="fe-replay fe-behaviour">
      <h3 className="fe-compare-title">{t('flow.compare.behaviour')}</h3>
      <p className="fe-replay-about">{t('flow.compare.behaviourAbout')}</p>
      <div className="fe-row">
        <NativeSelect
          size="xs"
          aria-label={t('flow.replay.last')}
          disabled={isRunning}
          value={choice.last}
          data={numbersOfChats.map((number) => ({
            value: String(number),
            label: t('flow.compare.newest', {
              number: new Intl.NumberFormat(locale).format(number),
            }),
          }))}
          onChange={({ currentTarget }) => {
            replays.setState({ choice: { ...choice, last: Number(currentTarget.value) } });
          }}
        />
        <Button
          size="xs"
          variant="default"
          disabled={isRunning}
          leftSection={<IconPlayerPlay size={15} aria-hidden="true" />}
          onClick={() => void replays.run(Date.now(), { base: from, draft: to })}
        >
          {t('flow.compare.play')}
        </Button>
      </div>
      <ReplayProgress replays={replays} />
      {isOld ? (
        <p className="fe-replay-old">{t('flow.compare.otherVersions')}</p>
      ) : (
        status !== 'idle' && <Found replays={replays} />
      )}
    </section>
  );
}

function Found({ replays }: { replays: Replays }) {
  const { t } = useWords();
  const judged = useStore(replays, (state) => state.judged);
  const groups = useMemo(() => groupChanges(judged), [judged]);
  return (
    <>
      <ReplayFigures replays={replays} />
      {groups.length > 0 && (
        <ul className="fe-behaviour-groups" aria-label={t('flow.replay.groups')}>
          {groups.map((group) => (
            <BehaviourGroup key={group.key} group={group} replays={replays} />
          ))}
        </ul>
      )}
    </>
  );
}
