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
  title: string;
  about: string;
  /** So many of the newest chats are played without being asked for; none unless it is given. */
  atOnce?: number;
  /** Chats are opened beside this page, where leaving it would lose what was written. */
  keepsPage?: boolean;
}

/** What the newest chats would get from one version and from the other, beside what differs in them. */
export function Behaviour({ from, to, title, about, atOnce, keepsPage = false }: BehaviourProps) {
  const { t, locale } = useWords();
  const replays = useReplays({ from, to }, atOnce);
  const { status, choice, draft, base } = useStore(replays);
  const numbers = new Set([...numbersOfChats, choice.last]);
  const isRunning = status === 'running';
  const isOld = status !== 'idle' && !isRunning && (draft !== to || base !== from);
  return (
    <section aria-label={title} className="fe-replay fe-behaviour">
      <h3 className="fe-compare-title">{title}</h3>
      <p className="fe-replay-about">{about}</p>
      <div className="fe-row">
        <NativeSelect
          size="xs"
          aria-label={t('flow.replay.last')}
          disabled={isRunning}
          value={choice.last}
          data={[...numbers]
            .sort((a, b) => a - b)
            .map((number) => ({
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
          {t(status === 'idle' ? 'flow.compare.play' : 'flow.compare.again')}
        </Button>
      </div>
      <ReplayProgress replays={replays} />
      {isOld ? (
        <p className="fe-replay-old">{t('flow.compare.otherVersions')}</p>
      ) : (
        status !== 'idle' && <Found replays={replays} keepsPage={keepsPage} />
      )}
    </section>
  );
}

/** Replays of this place alone. What is on its way when the place is left is nobody's any more. */
function useReplays({ from, to }: Pick<BehaviourProps, 'from' | 'to'>, atOnce?: number): Replays {
  const { chat, flow } = useSession();
  const [{ replays, first }] = useState(() => {
    const made = createReplays({
      read: () => flow.getState().document,
      shop: chat.testShop,
      around: chat.around,
    });
    if (atOnce === undefined) return { replays: made, first: null };
    made.setState(({ choice }) => ({ choice: { ...choice, last: atOnce } }));
    return { replays: made, first: { base: from, draft: to } };
  });
  useEffect(() => {
    if (first !== null) void replays.run(Date.now(), first);
    return replays.stop;
  }, [replays, first]);
  return replays;
}

function Found({ replays, keepsPage }: { replays: Replays; keepsPage: boolean }) {
  const { t } = useWords();
  const judged = useStore(replays, (state) => state.judged);
  const groups = useMemo(() => groupChanges(judged), [judged]);
  return (
    <>
      <ReplayFigures replays={replays} />
      {groups.length > 0 && (
        <ul className="fe-behaviour-groups" aria-label={t('flow.replay.groups')}>
          {groups.map((group) => (
            <BehaviourGroup key={group.key} group={group} replays={replays} keepsPage={keepsPage} />
          ))}
        </ul>
      )}
    </>
  );
}
