import { freshState, type FileChat } from '@bellhop/schema';
import { shopClock } from '../facts/shop-clock.ts';
import { letTimePass } from '../paper/let-time-pass.ts';
import { blankPaper } from '../paper/paper.ts';
import { play, type PlayedTurn, type Scene } from '../paper/play.ts';
import type { CompiledFlow } from '../compile-flow.ts';
import type { PastChat, PastTurn } from './past-chat.ts';

interface LiveShop {
  live: readonly CompiledFlow[];
  reader?: Scene['reader'];
  /** The shop's clock, for chats that say when they were. */
  clock?: Scene['clock'];
}

/** A Monday noon, for chats that do not say when they were; nothing is closed then. */
const noon = '2026-01-05T12:00:00.000Z';

/** A conversation from elsewhere as the live flows would answer it, to be compared with a draft. Pure. */
export function playChat(chat: FileChat, { live, reader, clock }: LiveShop): PastChat {
  const begins = chat.said.find(({ at }) => at !== null)?.at;
  const isTimed = begins !== undefined && clock !== undefined;
  const scene: Scene = {
    program: { live, pinned: (version) => live.find((flow) => flow.version === version) },
    customer: { id: 'customer', name: null },
    locale: chat.locale,
    spoken: live.flatMap(({ document }) => document.locales),
    agentsOnline: 1,
    channel: { key: 'file', name: 'file' },
    messagesBefore: 0,
    clock: isTimed ? clock : (at) => shopClock({ timeZone: 'UTC', hours: [], holidays: [] }, at),
    ...(reader !== undefined && { reader }),
  };
  let paper = blankPaper(begins ?? noon);
  const turns: PastTurn[] = [];
  const note = (played: readonly PlayedTurn[]) => {
    for (const { event, transition } of played) {
      turns.push({ id: event.id, event, release: null, trace: transition.trace });
    }
  };
  for (const { text, at } of chat.said) {
    if (at !== null) {
      // What waits for its time goes on in between.
      const passed = letTimePass(scene, paper, at);
      note(passed.turns);
      ({ paper } = passed);
    }
    const body = { type: 'customerMessage' as const, text, button: null, attachments: [] };
    const played = play(scene, paper, body);
    note(played);
    paper = played.at(-1)?.paper ?? paper;
  }
  return { id: chat.id, start: freshState, turns };
}
