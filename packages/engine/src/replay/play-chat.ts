import { freshState, type FileChat } from '@bellhop/schema';
import { shopClock } from '../facts/shop-clock.ts';
import { blankPaper } from '../paper/paper.ts';
import { play, type Scene } from '../paper/play.ts';
import type { CompiledFlow } from '../compile-flow.ts';
import type { PastChat, PastTurn } from './past-chat.ts';

interface LiveShop {
  live: readonly CompiledFlow[];
  reader?: Scene['reader'];
}

/** A Monday noon: nothing in such a file says when it was. */
const noon = '2026-01-05T12:00:00.000Z';

/** A conversation from elsewhere as the live flows would answer it, to be compared with a draft. Pure. */
export function playChat(chat: FileChat, { live, reader }: LiveShop): PastChat {
  const scene: Scene = {
    program: { live, pinned: (version) => live.find((flow) => flow.version === version) },
    customer: { id: 'customer', name: null },
    locale: chat.locale,
    spoken: live.flatMap(({ document }) => document.locales),
    agentsOnline: 1,
    channel: { key: 'file', name: 'file' },
    messagesBefore: 0,
    clock: (at) => shopClock({ timeZone: 'UTC', hours: [], holidays: [] }, at),
    ...(reader !== undefined && { reader }),
  };
  let paper = blankPaper(noon);
  const turns: PastTurn[] = [];
  for (const text of chat.said) {
    const body = { type: 'customerMessage' as const, text, button: null, attachments: [] };
    for (const { event, transition, paper: after } of play(scene, paper, body)) {
      turns.push({ id: event.id, event, release: null, trace: transition.trace });
      paper = after;
    }
  }
  return { id: chat.id, start: freshState, turns };
}
