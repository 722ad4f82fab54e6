import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { serial } from '../serial.ts';
import type { Shared } from '../shared.ts';
import type { DatabasePlace } from './database-place.ts';
import { createHolds } from './holds.ts';
import { createMailbox } from './mailbox.ts';

export type Session = Pick<Shared, 'hold' | 'tell' | 'hear' | 'onReturn' | 'onSilence'> & {
  close(): Promise<void>;
};

const lookEvery = 1_000;
/** Milliseconds after which a database that says nothing is taken for gone. */
const patience = 10_000;
/** A server that hangs for longer loses its holds: its connection is closed. */
const longestSilence = `SET idle_session_timeout = '30s'`;

/**
 * The one connection by which this server speaks with the others: locks that live as long as the connection does say who
 * does what, and notifications say what has changed. When the connection breaks, whatever was held is stopped at once.
 * It also notices when the database says nothing any more: a machine that is gone closes no connection, and the system
 * would go on trying for a quarter of an hour.
 */
export async function openSession(place: DatabasePlace): Promise<Session> {
  const channel = `bellhop_${place.schema}`;
  const holds = createHolds(place.schema);
  // A connection does one thing after the other.
  const one = serial();
  const send = () => one(() => mailbox.send(client)).catch(() => abandon(client));
  const mailbox = createMailbox(channel, () => void send());
  const returned = createSignal();
  const silence = createSignal();
  let client: Client | null = null;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = newClient(place);
    next.on('notification', mailbox.receive);
    const lose = () => {
      if (client === next) client = null;
      holds.lose();
    };
    next.on('error', lose);
    next.on('end', lose);
    await begin(next, `${place.settings}; ${longestSilence}; LISTEN "${channel}"`);
    client = next;
  }

  async function reconnect(): Promise<void> {
    await connect();
    returned.tell();
  }

  /** A failure closes the connection, which stops what was held; then it begins anew. */
  async function look(): Promise<void> {
    while (!isClosed) {
      const asked = performance.now();
      try {
        if (client === null) await reconnect();
        await one(() => holds.take(client));
      } catch {
        // What was asked just before may have used up the half of it.
        if (performance.now() - asked >= patience / 2) silence.tell();
        await abandon(client);
      }
      await Promise.race([sleep(lookEvery, undefined, { ref: false }), holds.asked()]);
    }
  }

  await connect();
  const looking = look();
  return {
    hold: (name, part) => holds.add(name, part, (lock) => one(() => release(client, lock))),
    tell: mailbox.tell,
    hear: mailbox.hear,
    onReturn: returned.add,
    onSilence: silence.add,
    close: async () => {
      await send();
      isClosed = true;
      await holds.loseAll();
      await looking;
      await abandon(client);
    },
  };
}

function createSignal() {
  const listeners: (() => void)[] = [];
  return {
    add: (listener: () => void) => {
      listeners.push(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

function newClient({ connection }: DatabasePlace): Client {
  return new Client({ ...connection, query_timeout: patience });
}

/** It is tried again every second: what was opened in vain must not stay open. */
async function begin(client: Client, sql: string): Promise<void> {
  try {
    await client.connect();
    await client.query(sql);
  } catch (error) {
    await abandon(client);
    throw error;
  }
}

/** Whoever is next need not wait for the connection to close. One that is broken has let it go. */
async function release(client: Client | null, lock: string): Promise<void> {
  await client
    ?.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock])
    .catch(() => undefined);
}

/** Ends what may be broken already: its own events then say that it is gone. */
async function abandon(client: Client | null): Promise<void> {
  await client?.end().catch(() => undefined);
}
