import { pinyinOf } from '@bellhop/language/pinyin';
import {
  compileFlow,
  type CompiledFlow,
  type ReleasedFlow,
  type RunningChats,
} from '@bellhop/engine';

/** A version that a share of the customers gets instead of the live one of the same flow. */
export interface CanaryProgram {
  flow: CompiledFlow;
  share: number;
  /** What their chats do that stand in an older version. */
  running: RunningChats;
}

/** Flows that were live together. */
export interface ReleasedPrograms {
  /** In list order. */
  flows: CompiledFlow[];
  canaries: readonly CanaryProgram[];
}

/** What is live now. */
export interface LivePrograms extends ReleasedPrograms {
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
  /** The flows as an earlier release had them; none when there is no such release. */
  released(release: string): Promise<ReleasedPrograms>;
  /** To be called whenever something goes live or offline. */
  forget(): void;
}

interface Source {
  liveFlows(): Promise<LiveSource[]>;
  flowVersion(id: string): Promise<ReleasedFlow | null>;
  liveRelease?(): Promise<string | undefined>;
  /** Null when there is no such release. */
  release?(id: string): Promise<ReleaseSource | null>;
}

interface LiveSource extends ReleasedFlow {
  running?: RunningChats;
  canary?: ReleasedFlow & Omit<CanaryProgram, 'flow'>;
}

interface ReleaseSource {
  /** Flow id to version id. */
  flows: Readonly<Record<string, string>>;
  canary: Readonly<Record<string, Omit<CanaryProgram, 'flow'> & { version: string }>>;
}

const kept = 200;

/** Flows ready to run. A version never changes, so each is compiled once. */
export function createPrograms(source: Source): Programs {
  const compiled = new Map<string, CompiledFlow>();
  const releases = new Map<string, Promise<ReleasedPrograms>>();
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
      canaries: flows.flatMap(({ canary }) =>
        canary === undefined ? [] : [{ ...canary, flow: compile(canary) }],
      ),
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
    released: (release) => {
      const reading = releases.get(release) ?? readReleased(source, release, version);
      releases.set(release, reading);
      // What could not be read may be readable in a moment.
      reading.catch(() => releases.delete(release));
      forgetOldest(releases);
      return reading;
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

/** The versions of an earlier release, ready to run; what is gone is left out. */
async function readReleased(
  source: Source,
  release: string,
  version: Programs['version'],
): Promise<ReleasedPrograms> {
  const { flows = {}, canary = {} } = (await source.release?.(release)) ?? {};
  const found = await Promise.all(Object.values(flows).map(version));
  const canaries = await Promise.all(
    Object.values(canary).map(async ({ version: id, share, running }) => {
      const flow = await version(id);
      return flow === undefined ? [] : [{ flow, share, running }];
    }),
  );
  return { flows: found.filter((flow) => flow !== undefined), canaries: canaries.flat() };
}
