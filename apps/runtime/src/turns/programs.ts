import { pinyinOf } from '@bellhop/language/pinyin';
import { compileFlow, type CompiledFlow, type ReleasedFlow } from '@bellhop/engine';

export interface Programs {
  /** The live flows in list order. */
  live(): Promise<CompiledFlow[]>;
  /** A version that some chat still stands on, live or not. */
  version(id: string): Promise<CompiledFlow | undefined>;
  /** To be called whenever something goes live or offline. */
  forget(): void;
}

interface Source {
  liveFlows(): Promise<ReleasedFlow[]>;
  flowVersion(id: string): Promise<ReleasedFlow | null>;
}

const kept = 200;

/** Flows ready to run. A version never changes, so each is compiled once. */
export function createPrograms(source: Source): Programs {
  const compiled = new Map<string, CompiledFlow>();
  let current: Promise<CompiledFlow[]> | undefined;

  function compile(flow: ReleasedFlow): CompiledFlow {
    const known = compiled.get(flow.version) ?? compileFlow(flow, { pinyinOf });
    compiled.delete(flow.version);
    compiled.set(flow.version, known);
    const [oldest] = compiled.keys();
    if (compiled.size > kept && oldest !== undefined) compiled.delete(oldest);
    return known;
  }

  return {
    live: () => {
      if (current !== undefined) return current;
      const loading = source.liveFlows().then((flows) => flows.map(compile));
      current = loading;
      loading.catch(() => {
        if (current === loading) current = undefined;
      });
      return loading;
    },
    version: async (id) => {
      const known = compiled.get(id);
      if (known !== undefined) return known;
      const flow = await source.flowVersion(id);
      return flow === null ? undefined : compile(flow);
    },
    forget: () => {
      current = undefined;
    },
  };
}
