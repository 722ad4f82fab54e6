import { call, demoSecret, post, query, signIn } from './api.ts';
import { flowDocument, importFlow, steps, type Draft } from './flows.ts';
import type { BellhopServer } from './server.ts';

/** The tester's desk in full: a flow with a trial, a stored chat, and a draft that differs. */
export interface TriedFlow {
  flow: string;
  /** A stored chat that it answered, and its last turn. */
  conversation: string;
  turn: string;
}

/** A step that asks another program. */
function request(id: string, { name, x }: { name: string; x: number }): object {
  const config = {
    method: 'GET',
    url: `https://warehouse.example/${id}`,
    body: '',
    mapping: [],
    headers: [],
    statuses: [],
    timeoutSeconds: 10,
    retries: 0,
  };
  return { id, type: 'http-request', version: 1, name, config, position: { x, y: 340 } };
}

function triedDocument(thanks: string): object {
  const base = flowDocument();
  const nodes = base.nodes;
  return {
    ...base,
    nodes: {
      ...nodes,
      stock: request('stock', { name: 'Ask the warehouse', x: 1020 }),
      prices: request('prices', { name: 'Ask for today’s price', x: 1360 }),
      bought: {
        ...nodes['bought'],
        config: { ...steps.bought.config, text: { en: thanks } },
      },
    },
    edges: {
      ...base.edges,
      s1: { id: 's1', from: { node: 'other', exit: 'then' }, to: { node: 'stock' } },
      s2: { id: 's2', from: { node: 'stock', exit: 'ok' }, to: { node: 'prices' } },
    },
  };
}

export async function prepareTriedFlow(server: BellhopServer): Promise<TriedFlow> {
  const cookie = await signIn(server);
  const secret = await demoSecret(server, cookie);
  const flow = await importFlow(server, cookie, triedDocument('Version one thanks you.'));
  const act = async (procedure: string, input: object) => {
    const { status, body } = await call(server, cookie, procedure, input, 'POST');
    if (status !== 200 || JSON.stringify(body).includes('"refused"')) {
      throw new Error(`${procedure}: ${JSON.stringify(body)}`);
    }
  };
  const draft = () => query<Draft>(server, cookie, 'flows.get', { id: flow });
  const publish = async (input: object) => {
    const { revision } = await draft();
    await act('flows.publish', { id: flow, revision, acceptedWarnings: true, ...input });
  };
  const change = async (thanks: string) => {
    const { revision } = await draft();
    const document = { ...triedDocument(thanks), id: flow };
    await act('flows.save', { id: flow, baseRevision: revision, document, clientId: 'stage' });
  };

  await publish({ note: 'The first words', name: 'Zebra season' });
  const flows = await query<{ id: string }[]>(server, cookie, 'flows.list');
  const others = flows.map(({ id }) => id).filter((id) => id !== flow);
  await act('flows.reorder', { ids: [...others, flow] });
  const chat = { conversation: 'malee', customer: { id: 'malee', name: 'Malee Srisuk' } };
  await post(server, secret, { ...chat, id: 'z1', text: 'A giant zebra for Malee' });
  const last = await post(server, secret, { ...chat, id: 'z2', text: 'I take it', button: 'buy' });
  const { rows } = await query<{ rows: { id: string }[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });
  await change('Version two thanks you warmly.');
  await publish({ note: 'Other thanks', name: 'Warmer thanks', share: 30 });
  await change('We thank you, and wrap it as a present.');
  return { flow, conversation: rows[0]?.id ?? '', turn: last.body.trace ?? '' };
}
