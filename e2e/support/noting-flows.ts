import { call, demoSecret, post, query, signIn } from './api.ts';
import { flowDocument, importFlow } from './flows.ts';
import type { BellhopServer } from './server.ts';

type Step = [type: string, config: Record<string, unknown>];

/** Steps in a row, each behind the first exit of the one before. */
function rowOf(id: string, steps: readonly Step[]): object {
  const nodes = steps.map(([type, config], index) => {
    const node = `n${String(index)}`;
    const version = type === 'tag-lead' ? 2 : 1;
    return [node, { id: node, type, version, config, position: { x: index * 340, y: 0 } }];
  });
  const edges = steps.slice(1).map((_step, index) => {
    const edge = `e${String(index)}`;
    const from = { node: `n${String(index)}`, exit: 'then' };
    return [edge, { id: edge, from, to: { node: `n${String(index + 1)}` } }];
  });
  return {
    ...flowDocument(id),
    id,
    nodes: Object.fromEntries(nodes) as object,
    edges: Object.fromEntries(edges) as object,
  };
}

const heard = (keyword: string): Step => [
  'message',
  { on: 'keywords', keywords: [keyword], mode: 'contains', canInterrupt: false },
];
const note = (fieldName: string, value: string): Step => [
  'set-variable',
  { to: 'field', name: '', fieldName, operation: 'text', value, days: 0 },
];
const lead: Step = [
  'tag-lead',
  {
    addTags: ['fitting'],
    removeTags: [],
    lead: true,
    stage: 'ready',
    scoreChange: 12,
    owner: 'Ania Nowak',
    groups: [],
  },
];
const rating: Step = [
  'rating',
  {
    text: { en: 'How was it?' },
    badUpTo: 3,
    asksWhy: true,
    why: { en: 'What went wrong?' },
    thanks: { en: 'Thank you!' },
    patience: 0,
  },
];
export const welcome = 'Welcome among our best customers.';

async function publish(server: BellhopServer, cookie: string, document: object): Promise<void> {
  const id = await importFlow(server, cookie, document);
  const { revision } = await query<{ revision: number }>(server, cookie, 'flows.get', { id });
  const wanted = { id, revision, note: 'test', acceptedWarnings: true };
  const { status, body } = await call(server, cookie, 'flows.publish', wanted, 'POST');
  if (status !== 200 || JSON.stringify(body).includes('refused')) {
    throw new Error(JSON.stringify(body));
  }
}

/** A customer of whom much is known: fields, a lead with an owner, a rating, an order. Also a flow about the tag VIP. */
export async function prepareKnownCustomer(server: BellhopServer): Promise<void> {
  const cookie = await signIn(server);
  const notes = [
    note('shoe size', '38'),
    note('favourite colour', 'green'),
    note('birthday', '1990-05-17'),
  ];
  await publish(server, cookie, rowOf('noting', [heard('fit'), ...notes, lead, rating]));
  await publish(
    server,
    cookie,
    rowOf('welcome', [
      ['tag-added', { tags: ['VIP'] }],
      ['reply', { text: { en: welcome }, quickReplies: [] }],
    ]),
  );
  const secret = await demoSecret(server, cookie);
  const chat = {
    conversation: 'mali',
    customer: { id: 'mali', name: 'Mali Srisuk', locale: 'en' },
  };
  await post(server, secret, { ...chat, id: 'm1', text: 'Which size would fit me?' });
  await post(server, secret, { ...chat, id: 'm2', text: '2' });
  await post(server, secret, { ...chat, id: 'm3', text: 'The parcel came a week too late.' });
  await fetch(`${server.url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      id: 'o1',
      conversation: 'mali',
      order: {
        number: 'A-2001',
        status: 'shipped',
        total: '฿590',
        items: ['Mug, blue', 'Tea set'],
        tracking: 'TH0123456',
        placedAt: '2026-03-01T10:00:00+07:00',
      },
    }),
  });
}
