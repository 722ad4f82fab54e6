import { pinyinOf } from '@bellhop/language/pinyin';
import {
  compileFlow,
  type CompiledFlow,
  type ReleasedFlow,
  type RunningChats,
} from '@bellhop/engine';

/** What is live now. */
export interface LivePrograms {
  /** In list order. */
  flows: CompiledFlow[];
  /** Undefined when what is live was never written down as a release. */
  release: string | undefined;
  /** What was chosen for chats that stand in an older version, by flow. */
  running: ReadonlyMap<string, RunningChats>;
}

export interface Programs {
  /** The live flows in list order. */
  live(): Promise<CompiledFlow[]>;
  current(): Promise<LivePrograms>;
  /** A version that some chat still stands on, live or not. */
  version(id: string): Promise<CompiledFlow | undefined>;
  /** The flows as an earlier release had them, by id of the flow. */
  released(release: string): Promise<ReadonlyMap<string, CompiledFlow>>;
  /** To be called whenever something goes live or offline. */
  forget(): void;
}

interface Source {
  liveFlows(): Promise<(ReleasedFlow & { running?: RunningChats })[]>;
  flowVersion(id: string): Promise<ReleasedFlow | null>;
  liveRelease?(): Promise<string | undefined>;
  /** Flow id to version id; null when there is no such release. */
  release?(id: string): Promise<Readonly<Record<string, string>> | null>;
}

const kept = 200;

/** Flows ready to run. A version never changes, so each is compiled once. */
export function createPrograms(source: Source): Programs {
  const compiled = new Map<string, CompiledFlow>();
  const releases = new Map<string, Promise<Readonly<Record<string, string>> | null>>();
  let current: Promise<LivePrograms> | undefined;

  function compile(flow: ReleasedFlow): CompiledFlow {
    const known = compiled.get(flow.version) ?? compileFlow(flow, { pinyinOf });
    compiled.delete(flow.version);
    compiled.set(flow.version, known);
    forgetOldest(compiled);
    return known;
  }

  async function load(): Promise<LivePrograms> {
    const [flows, release] = await Promise.all([source.liveFlows(), source.liveRelease?.()]);
    return {
      flows: flows.map(compile),
      release,
      running: new Map(
        flows.map(({ document, running = 'finish' }) => [document.id, running] as const),
      ),
    };
  }

  function now(): Promise<LivePrograms> {
    if (current !== undefined) return current;
    const loading = load();
    current = loading;
    loading.catch(() => {
      if (current === loading) current = undefined;
    });
    return loading;
  }

  async function version(id: string): Promise<CompiledFlow | undefined> {
    const known = compiled.get(id);
    if (known !== undefined) return known;
    const flow = await source.flowVersion(id);
    return flow === null ? undefined : compile(flow);
  }

  return {
    live: async () => (await now()).flows,
    current: now,
    version,
    released: async (release) => {
      const reading = releases.get(release) ?? source.release?.(release) ?? Promise.resolve(null);
      releases.set(release, reading);
      forgetOldest(releases);
      const flows = Object.entries((await reading) ?? {});
      const found = await Promise.all(
        flows.map(async ([flow, id]) => [flow, await version(id)] as const),
      );
      return new Map(
        found.flatMap(([flow, one]) => (one === undefined ? [] : [[flow, one] as const])),
      );
    },
    forget: () => {
      current = undefined;
    },
  };
}

function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
}
