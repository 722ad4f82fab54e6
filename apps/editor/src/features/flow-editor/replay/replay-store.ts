import type { FileChat, FlowDocument } from '@bellhop/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { api } from '../../../api/trpc.ts';
import type { TestChat } from '../chat/chat-state.ts';
import { freshReplay, type ReplayState } from './replay-state.ts';
import { replayFile, replayStored, type Running } from './run-replay.ts';
import { startReplayWorker, type ReplayWorker } from './replay-worker.ts';

/** Replays of stored chats on the open draft. Nothing of it is saved. */
export interface Replays extends StoreApi<ReplayState> {
  /** On the open draft, compared with what was answered; or on one version, compared with another one. */
  run: (now: number, versions?: ComparedVersions) => Promise<void>;
  runFile: (chats: readonly FileChat[]) => Promise<void>;
  stop: () => void;
  openChat: (id: string) => void;
}

export interface ComparedVersions {
  base: FlowDocument;
  draft: FlowDocument;
}

export interface ReplayPorts {
  read: () => FlowDocument;
  shop: TestChat['testShop'];
  around: TestChat['around'];
}

export function createReplays(ports: ReplayPorts): Replays {
  const store = createStore<ReplayState>(() => freshReplay);
  const { getState, setState } = store;
  // Whoever starts or stops gets a number of their own: what an older run still brings is nobody's any more.
  let current = 0;

  async function run(
    total: number,
    work: (running: Running) => Promise<void>,
    versions?: ComparedVersions,
  ): Promise<void> {
    current += 1;
    const mine = current;
    const isCurrent = () => current === mine;
    const { draft, base } = versions ?? { draft: ports.read(), base: null };
    const { isOpen, choice } = getState();
    setState({ ...freshReplay, isOpen, choice, status: 'running', total, draft, base });
    let worker: ReplayWorker | null = null;
    try {
      const around = await api.replay.around.query();
      if (!isCurrent()) return;
      setState({ around });
      worker = startReplayWorker({ draft, base, around });
      await work({ worker, around, draft, isCurrent, store });
      if (isCurrent()) setState({ status: 'done' });
    } catch (error) {
      if (isCurrent()) setState({ status: 'failed', error });
    } finally {
      worker?.end();
    }
  }

  return {
    ...store,
    run: (now, versions) =>
      run(getState().choice.last, (running) => replayStored(running, now), versions),
    runFile: (chats) =>
      run(chats.length, (running) => {
        const { reader } = ports.shop();
        const { clock } = ports.around();
        return replayFile(running, chats, { clock, ...(reader !== undefined && { reader }) });
      }),
    stop: () => {
      current += 1;
      setState({ status: 'stopped' });
    },
    openChat: (id) => {
      setState({ isOpen: true, chat: id });
    },
  };
}
