/**
 * What a word says about the number or name behind it. `otherNumber`: a number that is nothing of the rest.
 * `nothing`: the word only looks as if it announced something.
 */
export const announcedKinds = [
  'phone',
  'orderNumber',
  'trackingNumber',
  'bankCard',
  'identityCard',
  'otherNumber',
  'line',
  'wechat',
  'qq',
  'nothing',
] as const;

export type AnnouncedKind = (typeof announcedKinds)[number];

/**
 * The words of one language. `sure`: what follows is of this kind. `perhaps`: only when it looks like it too, because the
 * word has other uses. Written in any way that folds to the same.
 */
export interface Announcements {
  readonly sure: Readonly<Partial<Record<AnnouncedKind, readonly string[]>>>;
  readonly perhaps: Readonly<Partial<Record<AnnouncedKind, readonly string[]>>>;
}
