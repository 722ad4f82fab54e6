import type { Span } from '../fold/fold.ts';

export type ContactKind =
  | 'phone'
  | 'email'
  | 'line'
  | 'wechat'
  | 'qq'
  | 'url'
  | 'orderNumber'
  | 'trackingNumber'
  | 'bankCard'
  | 'identityCard';

/**
 * Why something was taken for a contact. `announced`: a word before it says so. `valid`: the number exists in the plan of
 * its country. `obfuscated`: written so that machines overlook it. `wechat`: a phone number announced as WeChat.
 */
export type ContactReason =
  | 'phone.valid'
  | 'phone.announced'
  | 'phone.wechat'
  | 'phone.obfuscated'
  | 'email.address'
  | 'email.obfuscated'
  | 'url.scheme'
  | 'url.domain'
  | 'line.announced'
  | 'wechat.announced'
  | 'qq.announced'
  | 'orderNumber.announced'
  | 'trackingNumber.announced'
  | 'trackingNumber.prefix'
  | 'trackingNumber.checkDigit'
  | 'bankCard.announced'
  | 'bankCard.luhn'
  | 'bankCard.iban'
  | 'identityCard.announced'
  | 'identityCard.checksum';

/** A way to reach somebody, or a number that identifies somebody or something, found in a customer's text. */
export interface Contact {
  readonly kind: ContactKind;
  /**
   * In its usual form. phone: E.164 without extension; line: with its @ when it has one; bankCard, identityCard: without
   * spaces and dashes, capitals; everything else as written, full-width characters made ordinary.
   */
  readonly value: string;
  /** As written: the text at `span`. */
  readonly text: string;
  readonly span: Span;
  readonly because: ContactReason;
}

/** The first characters of a text in which contacts are looked for. */
export const analysedCharacters = 5_000;
