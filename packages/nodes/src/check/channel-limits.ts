/** What a kind of channel can take and when it may be written to. Figures of the platforms' own pages, 2026. */
export interface ChannelLimits {
  /** The platform's name; it is the same in every language. */
  name: string;
  text: number;
  /** How the platform counts. */
  unit: 'letters' | 'utf16' | 'bytes';
  /** The most buttons below a message; 0: they are shown as a numbered list. Null: no limit that a shop meets. */
  buttons: number | null;
  /** Letters of a button's label. */
  label: number | null;
  /** Minutes after the customer's last message in which the shop may write. Null: always. */
  window: number | null;
  /** After that many minutes an answer is no reply any more, and counts against the shop's paid messages. */
  freeReply?: number;
  /** Asking customers for a way to reach them outside is punished. */
  forbidsContact?: true;
}

const day = 24 * 60;

/** Kinds without an entry (the shop's own web chat, a webhook) have no limits of their own. */
export const channelLimits: Readonly<Record<string, ChannelLimits>> = {
  shopee: {
    name: 'Shopee',
    text: 600,
    unit: 'letters',
    buttons: 0,
    label: null,
    window: 7 * day,
    forbidsContact: true,
  },
  lazada: {
    name: 'Lazada',
    text: 1000,
    unit: 'letters',
    buttons: 0,
    label: null,
    window: 7 * day,
    forbidsContact: true,
  },
  taobao: {
    name: 'Taobao',
    text: 1000,
    unit: 'letters',
    buttons: 0,
    label: null,
    window: null,
    forbidsContact: true,
  },
  allegro: {
    name: 'Allegro',
    text: 2000,
    unit: 'letters',
    buttons: 0,
    label: null,
    window: null,
    forbidsContact: true,
  },
  douyin: { name: '抖音', text: 1000, unit: 'letters', buttons: 0, label: null, window: day },
  line: {
    name: 'LINE',
    text: 5000,
    unit: 'utf16',
    buttons: 13,
    label: 20,
    window: null,
    freeReply: 1,
  },
  whatsapp: { name: 'WhatsApp', text: 4096, unit: 'letters', buttons: 10, label: 24, window: day },
  messenger: {
    name: 'Messenger',
    text: 2000,
    unit: 'letters',
    buttons: 13,
    label: 20,
    window: day,
  },
  instagram: {
    name: 'Instagram',
    text: 1000,
    unit: 'letters',
    buttons: 13,
    label: 20,
    window: day,
  },
  telegram: {
    name: 'Telegram',
    text: 4096,
    unit: 'letters',
    buttons: null,
    label: 30,
    window: null,
  },
  wechat: { name: '微信', text: 2048, unit: 'bytes', buttons: null, label: null, window: 2 * day },
  wecom: {
    name: '企业微信',
    text: 2048,
    unit: 'bytes',
    buttons: 10,
    label: 42,
    window: 2 * day,
  },
};

/** The limits of the kinds that a shop uses. */
export function limitsOf(kinds: readonly string[] | null | undefined): readonly ChannelLimits[] {
  return (kinds ?? []).flatMap((kind) => {
    const limits = Object.hasOwn(channelLimits, kind) ? channelLimits[kind] : undefined;
    return limits === undefined ? [] : [limits];
  });
}

/** How long a text is, as the platform counts. */
export function measure(text: string, unit: ChannelLimits['unit']): number {
  if (unit === 'utf16') return text.length;
  let count = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    count += unit === 'letters' || point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}
