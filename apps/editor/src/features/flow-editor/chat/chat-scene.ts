import type { Paper, Scene } from '@bellhop/engine';
import { showsOf, type FlowDocument } from '@bellhop/schema';
import type { Settings } from './chat-settings.ts';
import { ordersOf } from './given-orders.ts';
import { customerName, returningMessages, tongueOf, type Profile } from './profile.ts';

/** The orders are those that were chosen for the simulated customer. */
export function withOrders(paper: Paper, profile: Profile, document: FlowDocument): Paper {
  const around = { locale: tongueOf(profile, document), now: paper.now };
  return { ...paper, orders: ordersOf(profile.orders, around) };
}

/** Everything around the simulated conversation. */
export function sceneOf(
  profile: Profile,
  { document, settings }: { document: FlowDocument; settings: Settings },
): Scene {
  const { compile, others, reader, around } = settings;
  const live = [document, ...others.filter(({ id }) => id !== document.id)].map(compile);
  return {
    program: { live, pinned: () => undefined, release: 'draft' },
    customer: { id: 'test-customer', name: customerName(profile, tongueOf(profile, document)) },
    locale: profile.locale,
    spoken: document.locales,
    agentsOnline: profile.agentsOnline,
    channel: channelOf(profile),
    messagesBefore: profile.isReturning ? returningMessages : 0,
    tags: profile.tags,
    clock: around.clock,
    reader,
  };
}

function channelOf({ channel }: Profile): Scene['channel'] {
  if (channel === null) return { key: 'test', name: 'Test' };
  const shows = showsOf(channel.kind);
  return { key: channel.key, name: channel.name, ...(shows !== null && { shows }) };
}

/** Editing goes on during a chat: it stays at its step as long as that step exists. */
export function placeIn(
  document: FlowDocument,
  paper: Paper,
): { paper: Paper; lostPlace: boolean } {
  const { position } = paper.state;
  const lostPlace = position?.flow === document.id && !Object.hasOwn(document.nodes, position.node);
  if (!lostPlace) return { paper, lostPlace };
  return { paper: { ...paper, state: { ...paper.state, position: null } }, lostPlace };
}

/** The browser's own clock, until the shop's settings are there. */
export function localClock(at: string): ReturnType<Scene['clock']> {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    localTime: {
      hour: moment.getHours(),
      minute: moment.getMinutes(),
      weekday: moment.getDay() || 7,
      day: `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
      offset: -moment.getTimezoneOffset(),
    },
  };
}
