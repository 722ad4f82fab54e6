import {
  letTimePass,
  play,
  type Paper,
  type PlayedTurn,
  type Scene,
  type StartPlace,
} from '@bellhop/engine';
import type { EventBody } from '@bellhop/schema';

/** What was done in a test chat, as data: so it can be done again, also where other things went before it. */
export type Deed =
  { type: 'event'; body: EventBody; start?: StartPlace } | { type: 'time'; until: string };

/** Does it on paper. */
export function perform(
  deed: Deed,
  { scene, paper, clock }: { scene: Scene; paper: Paper; clock: () => number },
): { turns: readonly PlayedTurn[]; paper: Paper } {
  if (deed.type === 'time') return letTimePass(scene, paper, deed.until, { clock });
  const { body, start } = deed;
  const turns = play(scene, withTag(paper, body), body, {
    clock,
    ...(start !== undefined && { start }),
  });
  return { turns, paper: turns.at(-1)?.paper ?? paper };
}

/** The server adds a tag first and tells the flows then. */
function withTag(paper: Paper, body: EventBody): Paper {
  if (body.type !== 'tagAdded' || body.by === 'flow') return paper;
  return { ...paper, tags: [...new Set([...paper.tags, body.tag])] };
}

/** The time after it was done. Only a wait moves the clock. */
export function timeAfter(deed: Deed, before: string): string {
  return deed.type === 'time' && deed.until > before ? deed.until : before;
}
