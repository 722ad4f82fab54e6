import type { AdvanceOptions } from '../program.ts';
import type { Paper } from './paper.ts';
import { play, type PlayedTurn, type Scene } from './play.ts';

/** The most timers that fire within one span: flows that wake themselves go on for ever. */
const timerLimit = 1000;

/** Moves the clock on; timers that are due fire on the way, each at its own time. */
export function letTimePass(
  scene: Scene,
  before: Paper,
  until: string,
  options: AdvanceOptions = {},
): { turns: PlayedTurn[]; paper: Paper } {
  const turns: PlayedTurn[] = [];
  let paper = before;
  for (let fired = 0; fired < timerLimit; fired += 1) {
    const [timer] = paper.timers;
    if (timer === undefined || timer.at > until) break;
    const at = timer.at > paper.now ? timer.at : paper.now;
    const { id, wait, trigger, occurrence } = timer;
    const body = { type: 'timerFired' as const, timer: id, wait, trigger, occurrence };
    const played = play(scene, { ...paper, now: at }, body, options);
    turns.push(...played);
    paper = played.at(-1)?.paper ?? paper;
  }
  return { turns, paper: { ...paper, now: until > paper.now ? until : paper.now } };
}
