// The flow that the server is measured with: any message → twenty branches of one keyword each → one answer each.
import { readFileSync } from 'node:fs';

/** Keyword and answer of each branch; `{name}` is the customer's name. */
const ownRules = [
  ['parcel', 'Dear {name}, parcels reach you within four days.'],
  ['refund', 'Dear {name}, the money is back within a week.'],
  ['size', 'Dear {name}, between two sizes take the larger one.'],
  ['stock', 'Dear {name}, it is here and ready to go.'],
  ['coupon', 'Dear {name}, HELLO takes a tenth off your first order.'],
  ['invoice', 'Dear {name}, the invoice came with the parcel.'],
  ['warranty', 'Dear {name}, we stand behind it for two years.'],
  ['cancel', 'Dear {name}, we can cancel until it is packed.'],
  ['价格', '{name}您好，这款 99 元。'],
  ['发货', '{name}您好，两天内发货。'],
  ['退款', '{name}您好，退款三天内到账。'],
  ['尺码', '{name}您好，请选大一码。'],
  ['优惠', '{name}您好，首单九折。'],
  ['发票', '{name}您好，发票随包裹寄出。'],
  ['ราคา', 'คุณ {name} ราคา 99 บาทค่ะ'],
  ['ส่ง', 'คุณ {name} จัดส่งภายในสองวันค่ะ'],
  ['คืนเงิน', 'คุณ {name} คืนเงินภายในหนึ่งสัปดาห์ค่ะ'],
  ['cena', '{name}, kosztuje 99 zł.'],
  ['dostawa', '{name}, paczka dotrze w cztery dni.'],
  ['zwrot', '{name}, zwrot trwa tydzień.'],
].map(([keyword, reply]) => ({ keyword, reply }));

const ownTexts = [
  ...ownRules.map(({ keyword }) => `hello, ${keyword}?`),
  ...['good morning', 'ok thanks', '在吗', 'สวัสดีค่ะ'],
];

/** The shape of a file with other rules: `{ "rules": [{ "keyword", "reply" }], "fallback": { "reply" } }`. */
export function readRules(file) {
  if (file === undefined) {
    return { rules: ownRules, fallback: { reply: 'Sorry {name}, a colleague will answer you.' } };
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What customers write in the bench; a file of a user's own has one JSON object with a `text` on each line. */
export function readTexts(file) {
  if (file === undefined) return ownTexts;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line).text);
}

export const said = (reply) => ({
  text: { en: reply.replaceAll('{name}', '{{ customer.name }}') },
  quickReplies: [],
});

/** The flow file of a set of rules. */
export function benchFlow({ rules, fallback }) {
  const nodes = [
    node('any', 'message', { on: 'any', canInterrupt: false }),
    // Without it whoever asks for a person gets one, as everywhere, and the bot is silent in that chat.
    node('person', 'message', { on: 'person', canInterrupt: false }),
    node('which', 'condition', { branches: rules.map(branch) }),
    ...rules.map(({ reply }, index) => node(`say${index}`, 'reply', said(reply))),
    node('other', 'reply', said(fallback.reply)),
  ];
  const lines = [
    ['any', 'then', 'which'],
    ['person', 'then', 'which'],
    ...rules.map((_, index) => ['which', `branch:b${index}`, `say${index}`]),
    ['which', 'otherwise', 'other'],
  ];
  return flowFile('Bench', nodes, lines);
}

/** A flow file of steps and of lines from an exit of one to another. */
export function flowFile(name, nodes, lines) {
  return {
    format: 'bellhop/flow',
    formatVersion: 1,
    id: name.toLowerCase(),
    name,
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
    nodes: Object.fromEntries(nodes.map((one) => [one.id, one])),
    edges: Object.fromEntries(
      lines.map(([from, exit, to], index) => {
        const id = `e${index}`;
        return [id, { id, from: { node: from, exit }, to: { node: to } }];
      }),
    ),
    variables: {},
    notes: {},
    groups: {},
  };
}

function branch({ keyword }, index) {
  const rule = { id: `r${index}`, subject: 'text', operator: 'contains', value: [keyword] };
  return { id: `b${index}`, name: keyword, match: 'all', items: [rule] };
}

let row = 0;
export function node(id, type, config) {
  row += 1;
  return { id, type, version: 1, name: id, config, position: { x: 0, y: row * 200 } };
}
