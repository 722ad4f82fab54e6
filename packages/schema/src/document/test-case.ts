import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';
import { cartSchema, orderSchema } from '../run/order.ts';
import { requestResultSchema } from '../run/request.ts';
import { isTimeZone, openSpanSchema } from '../shop/shop-settings.ts';
import { cleanText, localeSchema } from '../text.ts';
import { idSchema } from './id.ts';

const shortText = cleanText(200).min(1);
/** Empty in a line that somebody has just added: it is kept, and nothing matches it. */
const openText = cleanText(200);
const longText = cleanText(10_000);
const pattern = z.string().max(500);
const tags = z.array(openText).max(100);

/** What is so before the first step. Whatever is left out is as plain as can be: a new customer without orders or tags. */
const givenSchema = z.strictObject({
  /** What the customer is called. */
  name: cleanText(120).optional(),
  locale: localeSchema.optional(),
  /** Key of the channel. */
  channel: shortText.optional(),
  /** What the platform shows, such as `shopee`: how replies look goes by it. Absent: everything. */
  channelKind: shortText.optional(),
  tags: tags.optional(),
  /** Newest first. */
  orders: z.array(orderSchema).max(50).optional(),
  agentsOnline: z.int().min(0).max(1000).optional(),
  /** When the chat begins, ISO 8601. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** IANA name of the clock of the test; UTC where it is left out. */
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, { params: { code: 'shop.unknownTimeZone' } })
    .optional(),
  /** When people answer, on the clock of the test; without any it is always open. */
  hours: z.array(openSpanSchema).max(70).optional(),
  /** Days on which nobody answers. */
  holidays: z.array(z.iso.date()).max(400).optional(),
  /** True for a customer who has written before. */
  returning: z.boolean().optional(),
  /** How many messages the customer wrote in earlier chats; one where only `returning` says that there were any. */
  messagesBefore: z.int().min(0).max(1_000_000).optional(),
  /** The step at which the first thing that happens comes in, with what is known there; absent: wherever it leads. */
  begin: z
    .strictObject({ node: idSchema, variables: z.record(z.string(), jsonValueSchema).optional() })
    .optional(),
});

const customerSchema = z
  .strictObject({
    text: longText.optional(),
    /** Id of the quick reply, or the words on it. */
    button: openText.optional(),
    /** Address of a picture. */
    image: z.string().max(2000).optional(),
  })
  .refine((said) => Object.values(said).some((value) => value !== undefined), {
    params: { code: 'message.empty' },
  });

/** What has to be true of everything that came since the last `expect`. Each member that is there is compared. */
const expectSchema = z.strictObject({
  /** All replies, word for word. */
  replies: z.array(longText).max(50).optional(),
  /** Each of these stands in one of the replies. */
  contains: z.array(longText).max(50).optional(),
  /** None of these stands in any reply. */
  lacks: z.array(longText).max(50).optional(),
  /** A regular expression (RE2's) that one of the replies matches; of several, each has to match one. */
  pattern: z.union([pattern, z.array(pattern).max(50)]).optional(),
  /** The words on the buttons of the last reply. */
  buttons: z.array(openText).max(50).optional(),
  /** Ids of steps that were passed through, in this order; others may lie between. */
  steps: z.array(idSchema).max(200).optional(),
  /** Tags that the customer has by now, among others. */
  tags: tags.optional(),
  /** Tags that the customer has not. */
  noTags: tags.optional(),
  lead: z.strictObject({ stage: shortText.optional(), score: z.int().optional() }).optional(),
  /** Whether the chat was handed to a person, or to which team. */
  handOff: z.union([z.boolean(), z.strictObject({ team: cleanText(200) })]).optional(),
  variables: z.record(z.string(), jsonValueSchema).optional(),
  /** Nothing was said. */
  silent: z.literal(true).optional(),
  /** Besides what is named here nothing happened: no other reply, tag, lead or hand-off. */
  nothingElse: z.literal(true).optional(),
});

const testStepSchema = z.union([
  z.strictObject({ customer: customerSchema }),
  /** Minutes that pass. */
  z.strictObject({ wait: z.number().min(0).max(525_600) }),
  /** An order that is new, or known by its number and changed. */
  z.strictObject({ order: orderSchema }),
  /** What lies in the cart from now on; nothing when it was emptied. */
  z.strictObject({ cart: cartSchema.omit({ at: true }) }),
  /** What the outside answers the oldest open question of the flow: products, an HTTP answer, a model's words, a failure. */
  z.strictObject({ answer: requestResultSchema }),
  /** A tag that a person of the shop adds. */
  z.strictObject({ tag: openText }),
  z.strictObject({ agent: z.enum(['takeOver', 'reply', 'return', 'close']) }),
  z.strictObject({ expect: expectSchema }),
]);

/** A chat that is played against the flow, and what has to come of it. Kept with the flow, so that it travels with it. */
export const testCaseSchema = z.strictObject({
  id: idSchema,
  name: cleanText(200).min(1),
  given: givenSchema.optional(),
  steps: z.array(testStepSchema).max(200),
});
export type TestCase = z.infer<typeof testCaseSchema>;
export type TestStep = z.infer<typeof testStepSchema>;
export type TestExpectation = z.infer<typeof expectSchema>;
export type TestGiven = NonNullable<TestCase['given']>;

/** In the order in which people see them, the same everywhere: by name, numbers by their value. */
export function testsInOrder(tests: Readonly<Record<string, TestCase>>): TestCase[] {
  return Object.values(tests).sort(
    (left, right) => byName.compare(left.name, right.name) || (left.id < right.id ? -1 : 1),
  );
}

const byName = new Intl.Collator('en', { numeric: true });
