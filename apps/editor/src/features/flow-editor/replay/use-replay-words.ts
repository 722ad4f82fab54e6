import { changeWords, type FirstChange, type StepRef } from '@bellhop/engine';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

export interface ReplayWords {
  step: (ref: Pick<StepRef, 'flow' | 'node' | 'nodeType'>) => string;
  change: (change: FirstChange) => string;
}

/** Names of steps as people gave them: in the draft, or in the version that ran where the draft has them no more. */
export function useReplayWords(): ReplayWords {
  const words = useWords();
  const { replays, flow } = useSession();
  const around = useStore(replays, (state) => state.around);
  const draft = useStore(flow, (state) => state.document);
  const step: ReplayWords['step'] = ({ flow: id, node, nodeType }) => {
    const documents = [draft, ...(around?.versions ?? []).map(({ document }) => document)];
    const known = documents.find((one) => one.id === id && Object.hasOwn(one.nodes, node));
    const named = known?.nodes[node];
    return words.title(named ?? { type: nodeType });
  };
  return {
    step,
    change: (change) => {
      const { reached, expected } = change;
      return words.schemaText(`replay.${changeWords(change)}`, {
        reached: reached === null ? '' : step(reached),
        expected: expected === null ? '' : step(expected),
      });
    },
  };
}
