import type { Facts } from '../run/event.ts';

type Shows = NonNullable<Facts['channel']['shows']>;

/** Platforms that a channel can stand for, and what each can show; null where it can show everything. */
const kinds = {
  api: null,
  web: null,
  line: { buttons: 13, images: true, cards: true },
  messenger: { buttons: 13, images: true, cards: true },
  instagram: { buttons: 13, images: true, cards: true },
  whatsapp: { buttons: 3, images: true, cards: false },
  telegram: { buttons: 13, images: true, cards: false },
  wechat: { buttons: 0, images: true, cards: false },
  shopee: { buttons: 0, images: true, cards: false },
  lazada: { buttons: 0, images: true, cards: false },
  tiktok: { buttons: 0, images: true, cards: false },
  douyin: { buttons: 0, images: true, cards: false },
  taobao: { buttons: 0, images: true, cards: false },
  sms: { buttons: 0, images: false, cards: false },
} satisfies Record<string, Shows | null>;

/** In the order in which people choose. */
export const channelKinds = Object.keys(kinds);

const shown = new Map<string, Shows | null>(Object.entries(kinds));

/** Null for everything; so does a kind that this version does not know: showing too much beats saying nothing. */
export function showsOf(kind: string): Shows | null {
  return shown.get(kind) ?? null;
}
