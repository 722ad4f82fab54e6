import { field, formFields, type FormField } from '@bellhop/nodes/contract';
import { cleanText, idSchema, localizedTextSchema, type JsonObject } from '@bellhop/schema';
import { z } from 'zod';

const text = cleanText(200);
const names = z.array(text).max(20);
const pair = z.object({ id: idSchema, key: text, value: text });
const variant = z.object({ id: idSchema, text: localizedTextSchema });
const button = z.object({ id: idSchema, label: localizedTextSchema });

/** One field of each kind. */
export const galleryFields: readonly FormField[] = formFields(
  z.object({
    text: field(text, { widget: 'text' }),
    template: field(text, { widget: 'template', variables: true }),
    longText: field(text, { widget: 'longText', variables: true }),
    localizedText: field(localizedTextSchema, { widget: 'localizedText', variables: true }),
    localizedVariants: field(z.array(variant).max(6), {
      widget: 'localizedVariants',
      variables: true,
    }),
    quickReplies: field(z.array(button).max(3), { widget: 'quickReplies' }),
    number: field(z.int().min(1).max(3), { widget: 'number' }),
    duration: field(
      z
        .int()
        .min(1)
        .max(30 * 24 * 60),
      { widget: 'duration' },
    ),
    time: field(text, { widget: 'time' }),
    date: field(text, { widget: 'date' }),
    weekdays: field(z.array(z.int()), { widget: 'weekdays' }),
    switch: field(z.boolean(), { widget: 'switch' }),
    select: field(text, { widget: 'select', options: ['first', 'second'] }),
    words: field(names, { widget: 'words' }),
    tags: field(names, { widget: 'tags' }),
    intents: field(names, { widget: 'intents' }),
    keyValues: field(z.array(pair).max(5), { widget: 'keyValues', variables: true }),
    variable: field(text, { widget: 'variable' }),
    url: field(text, { widget: 'url', variables: true }),
    image: field(text, { widget: 'image' }),
    flow: field(text, { widget: 'flow' }),
    step: field(text, { widget: 'step' }),
    team: field(text, { widget: 'team' }),
    secret: field(text, { widget: 'secret' }),
    products: field(names, { widget: 'products' }),
  }),
);

const greeting = {
  en: 'Hello {{ customer.name }}, how can we help?',
  th: 'สวัสดีค่ะ คุณ{{ customer.name }} มีอะไรให้ช่วยไหมคะ',
};

/** Every field filled in as a shop would. */
export const filled: JsonObject = {
  text: 'Blue',
  template: 'Order {{ order.number }}',
  longText: 'A customer asks for {{ order.items }}',
  localizedText: greeting,
  localizedVariants: [
    { id: 'v1', text: greeting },
    { id: 'v2', text: { en: 'Hi!' } },
    { id: 'v3', text: { en: 'Good day!', th: 'สวัสดี' } },
  ],
  quickReplies: [
    { id: 'b1', label: { en: 'Where is my order?' } },
    { id: 'b2', label: { en: 'Returns' } },
    { id: 'b3', label: { en: 'Talk to a person' } },
  ],
  number: 2,
  duration: 2880,
  time: '09:30',
  date: '2026-01-05',
  weekdays: [1, 2, 3, 4, 5],
  switch: true,
  select: 'second',
  words: ['price', 'ราคา', '多少钱'],
  tags: ['vip'],
  intents: ['return_goods'],
  keyValues: [
    { id: 'r1', key: 'authorization', value: 'Bearer x' },
    { id: 'r2', key: 'order', value: '{{ order.number }}' },
  ],
  variable: 'order_number',
  url: 'https://shop.example/orders/{{ order.number }}',
  image: 'https://shop.example/picture.png',
  flow: 'f2',
  step: 's2',
  team: 'Sales',
  secret: 'erp_key',
  products: ['p1'],
};

/** What a step holds that was just added, or whose config nobody can read. */
export const empty: JsonObject = {};
