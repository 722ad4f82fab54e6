import { changeWords, type FirstChange, type StepRef } from '@bellhop/engine';
import { useStore } from 'zustand';
import { firstWords } from '../canvas/first-words.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { Replays } from './replay-store.ts';

type Place = Pick<StepRef, 'flow' | 'node' | 'nodeType'>;

export interface ReplayWords {
  step: (place: Place) => string;
  change: (change: FirstChange) => string;
}

/**
 * Names of steps as people gave them: in the draft (in a comparison: on either side), or in the version that ran where
 * the draft has them no more.
 */
export function useReplayWords(other?: Replays): ReplayWords {
  const words = useWords();
  const { replays, flow } = useSession();
  const { around, base, draft: replayed } = useStore(other ?? replays);
  const draft = useStore(flow, (state) => state.document);
  const find = ({ flow: id, node }: Place) => {
    const compared = base === null ? [draft] : [replayed, base];
    const known = (around?.versions ?? []).map(({ document }) => document);
    const documents = [...compared, draft, ...known].filter((one) => one !== null);
    return documents.find((one) => one.id === id && Object.hasOwn(one.nodes, node));
  };
  const step = (place: Place) =>
    words.title(find(place)?.nodes[place.node] ?? { type: place.nodeType });
  // Changes at two steps that nobody has named would read alike.
  const toldApart = (place: Place) => {
    const document = find(place);
    const node = document?.nodes[place.node];
    if (document === undefined || node === undefined) return step(place);
    const said = firstWords(node, words.locale, document.defaultLocale);
    return said === '' ? step(place) : `${step(place)} · ${said}`;
  };
  return {
    step,
    change: (change) => {
      const { reached, expected } = change;
      return words.schemaText(`replay.${changeWords(change)}`, {
        reached: reached === null ? '' : toldApart(reached),
        expected: expected === null ? '' : toldApart(expected),
      });
    },
  };
}
