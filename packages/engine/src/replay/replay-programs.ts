import type { CompiledFlow } from '../compile-flow.ts';
import type { Program } from '../program.ts';

/** Everything around the flow that is replayed. */
export interface ReplayShop {
  /** Version of each flow by release, in list order. */
  releases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Versions that some release names. */
  versions: ReadonlyMap<string, CompiledFlow>;
  /** What is live now, in list order: for turns of which nobody wrote down what was live. */
  live: readonly CompiledFlow[];
  /** All flows in list order. */
  order: readonly string[];
}

/** What would have been live if the draft had been: of all other flows what was live then. */
export function replayPrograms(
  draft: CompiledFlow,
  shop: ReplayShop,
): (release: string | null) => Program {
  const flow = draft.document.id;
  const known = new Map<string | null, Program>();
  const released = (release: string, id: string) => {
    const version = shop.releases[release]?.[id];
    return version === undefined ? undefined : shop.versions.get(version);
  };
  const programOf = (release: string | null): Program => {
    const then = release === null ? undefined : shop.releases[release];
    const others =
      then === undefined
        ? shop.live
        : Object.values(then).flatMap((version) => shop.versions.get(version) ?? []);
    return {
      live: withDraft(others, draft, shop.order),
      pinned: (version) => (version === draft.version ? draft : shop.versions.get(version)),
      ...(release !== null && { release }),
      released: (id, called) => (called === flow ? draft : released(id, called)),
    };
  };
  return (release) => {
    const program = known.get(release) ?? programOf(release);
    known.set(release, program);
    return program;
  };
}

/** In its own place; a flow that was not live yet goes where it stands in the list. */
function withDraft(
  others: readonly CompiledFlow[],
  draft: CompiledFlow,
  order: readonly string[],
): CompiledFlow[] {
  const { id } = draft.document;
  if (others.some(({ document }) => document.id === id)) {
    return others.map((flow) => (flow.document.id === id ? draft : flow));
  }
  const place = (flow: string) => {
    const index = order.indexOf(flow);
    return index < 0 ? order.length : index;
  };
  const before = others.filter(({ document }) => place(document.id) <= place(id));
  return [...before, draft, ...others.filter((flow) => !before.includes(flow))];
}
