import { replayChat, type PastChat, type ReplayedTurn, type Verdict } from '@bellhop/engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { trpc } from '../../../api/trpc.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { stageMaker, type StageMaker } from './replay-stage.ts';

export interface OpenedReplay {
  chat: PastChat | undefined;
  name: string | null;
  replayed: (Verdict & { turns: ReplayedTurn[] }) | null;
  error: unknown;
}

/** One chat on the draft as it stands now: replayed again after every edit, which takes a blink. */
export function useReplayed(id: string): OpenedReplay {
  const { replays, flow } = useSession();
  const document = useDocument((whole) => whole);
  const fromFile = useStore(replays, (state) => state.fromFile.get(id));
  const stored = useQuery({
    ...trpc.replay.chat.queryOptions({ id }),
    enabled: fromFile === undefined,
    staleTime: Infinity,
  });
  const around = useQuery({ ...trpc.replay.around.queryOptions(), staleTime: 60_000 });
  const [maker, setMaker] = useState<StageMaker | null>(null);
  useEffect(() => {
    if (around.data === undefined) return undefined;
    let isWanted = true;
    replays.setState({ around: around.data });
    void stageMaker(around.data, flow.getState().document).then((made) => {
      if (isWanted) setMaker(made);
    });
    return () => {
      isWanted = false;
    };
  }, [around.data, replays, flow]);
  const chat = fromFile ?? stored.data;
  const replayed = useMemo(
    () => (chat === undefined || maker === null ? null : replayChat(chat, maker.stageOf(document))),
    [chat, maker, document],
  );
  const name = fromFile === undefined ? (stored.data?.customerName ?? null) : id;
  return { chat, name, replayed, error: stored.error ?? around.error };
}
