import type { Page } from '@playwright/test';
import { demoSecret, post, query, signIn } from './api.ts';
import type { BellhopServer } from './server.ts';
import { prepareTriedFlow, type TriedFlow } from './tried-flow.ts';

/** What there is to look at: a chat that waits for a person, its turn, the demo flow. */
export interface Stage {
  server: BellhopServer;
  /** A server that nobody has set up yet. */
  fresh: BellhopServer;
  flow: string;
  conversation: string;
  turn: string;
  /** A flow with a history; it is put there when the first screen asks for it. */
  tried: () => Promise<TriedFlow>;
}

export interface Visit {
  page: Page;
  stage: Stage;
  /** A word of the editor in the language of the browser. */
  t: (key: string) => string;
}

export async function prepareStage(server: BellhopServer, fresh: BellhopServer): Promise<Stage> {
  const cookie = await signIn(server);
  const secret = await demoSecret(server, cookie);
  const flows = await query<{ id: string }[]>(server, cookie, 'flows.list');
  let tried: Promise<TriedFlow> | undefined;
  const customer = { id: 'anna', name: 'Anna Kowalska', locale: 'en' };
  const chat = { conversation: 'anna', customer };
  await post(server, secret, { ...chat, id: '1', text: 'What is the price?' });
  const last = await post(server, secret, { ...chat, id: '2', text: 'I want to talk to a person' });
  const { rows } = await query<{ rows: { id: string }[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });
  return {
    server,
    fresh,
    flow: flows[0]?.id ?? '',
    conversation: rows[0]?.id ?? '',
    turn: last.body.trace ?? '',
    tried: () => (tried ??= prepareTriedFlow(server)),
  };
}

/** Screens by name and how to get each onto the screen. */
export type ScreenTable = Record<
  string,
  { isSignedIn: boolean; open: (visit: Visit) => Promise<void> }
>;
