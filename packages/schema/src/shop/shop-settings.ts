import { z } from 'zod';
import { cleanText } from '../text.ts';

/** Whether this machine knows the time zone. IANA names only: `Asia/Bangkok`, never `+07:00`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Part of a day in which people answer. A night is two spans: until `24:00`, and from `00:00` of the next day. */
export const openSpanSchema = z
  .strictObject({
    /** 1 (Monday) to 7 (Sunday). */
    weekday: z.int().min(1).max(7),
    from: clockTime,
    /** Not included. */
    to: z.union([clockTime, z.literal('24:00')]),
  })
  .refine(({ from, to }) => from < to, {
    params: { code: 'shop.endsBeforeStart' },
    path: ['to'],
  });
export type OpenSpan = z.infer<typeof openSpanSchema>;

/** What steps and settings call a secret by. The value itself never leaves the server. */
export const secretNameSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);

const price = z.number().min(0).max(1_000_000);

/** A language model that speaks the protocol of OpenAI's chat completions. */
export const aiEndpointSchema = z.strictObject({
  /** Such as `https://api.openai.com/v1`. */
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  model: cleanText(200).min(1),
  /** Name of the secret with the key; null where none is asked for. */
  secret: secretNameSchema.nullable(),
  pricePerMillionInput: price,
  pricePerMillionOutput: price,
  /** ISO 4217, such as `USD`. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type AiEndpoint = z.infer<typeof aiEndpointSchema>;

export const mailSecurities = ['tls', 'startTls', 'none'] as const;

/** The server that sends the shop's e-mail (SMTP). */
export const mailServerSchema = z.strictObject({
  /** A name or an address, without the port. */
  host: z
    .string()
    .max(253)
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9.:-]*[A-Za-z0-9])?$/),
  port: z.int().min(1).max(65_535),
  /** Encrypted from the first byte, from the greeting on, or not at all. */
  security: z.enum(mailSecurities),
  /** Empty where the server lets everybody in. */
  user: cleanText(200),
  /** Name of the secret with the password; null where none is asked for. */
  secret: secretNameSchema.nullable(),
  /** Whom e-mails come from. */
  from: z.email().max(254),
});
export type MailServer = z.infer<typeof mailServerSchema>;

/** As in an address, in small letters: `erp.local`, `10.0.0.7:8080`, `[fd00::1]`. Without a port, every port is meant. */
const host = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/);

/** What the shop says about itself. */
export const shopSettingsSchema = z.strictObject({
  name: cleanText(120),
  /** IANA name. Opening hours, days and greetings go by its clock. */
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, { params: { code: 'shop.unknownTimeZone' } }),
  /** ISO 3166: how a phone number without a country code is read. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** When people answer, several spans a day where there is a break. An empty list means always. */
  hours: z.array(openSpanSchema).max(70),
  /** Days of the shop's clock on which nobody answers. */
  holidays: z.array(z.iso.date()).max(400),
  teams: z.array(cleanText(60).trim().min(1)).max(50),
  /** Hosts that request steps may reach although they are in a private network. */
  allowedHosts: z.array(host).max(50),
  ai: aiEndpointSchema.nullable(),
  mail: mailServerSchema.nullable(),
  /** Days after which a chat in which nobody writes any more is erased, with whoever has no other; null keeps all. */
  keepDays: z.int().min(1).max(3650).nullable(),
});
export type ShopSettings = z.infer<typeof shopSettingsSchema>;

/** A shop that has said nothing about itself yet. */
export function freshShopSettings(around: { timeZone: string; country: string }): ShopSettings {
  return {
    name: '',
    ...around,
    hours: [],
    holidays: [],
    teams: [],
    allowedHosts: [],
    ai: null,
    mail: null,
    keepDays: null,
  };
}
