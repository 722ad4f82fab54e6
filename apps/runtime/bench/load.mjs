import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import { median, quantile } from './median.mjs';

const conversations = 1000;
let number = 0;

/**
 * Sends messages for some seconds over a number of connections, as many as are answered, or just `amount`. `known` may
 * name the conversation of a message by its number. Texts come again and again, as customers' do, or are `neverTwice`
 * the same. With `repeating` it sends the latest messages anew, as a platform does that has heard nothing.
 */
export async function load(
  server,
  { connections, seconds, texts, amount, known, neverTwice, repeating = false },
) {
  const next = repeating ? repeatedMessage : nextMessage;
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    ...(amount !== undefined && { amount }),
    requests: [
      {
        method: 'POST',
        path: '/v1/channels/bench/messages',
        headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify(next(texts, { known, neverTwice })),
        }),
      },
    ],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    count: result['2xx'],
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}

/** As many as in the load that gave the maximum. Without a bound each pause would open dozens more, and be made longer. */
const evenConnections = 50;

/** Connections are opened in it, and not counted are the messages that wait for that. */
const leadInSeconds = 1;

/**
 * Sends so many messages per second, at even distances and whether or not the ones before are answered, as customers do:
 * the load tool above sends the share of a second as fast as it can and rests for what is left of it. Gives how long the
 * answers took (ms), from the moment at which each message was due.
 */
export async function loadEvenly({ url }, { perSecond, seconds, texts }) {
  const agent = new Agent({ keepAlive: true, maxSockets: evenConnections });
  const times = [];
  const started = performance.now();
  const countedFrom = started + leadInSeconds * 1000;
  const send = async (due) => {
    const body = JSON.stringify(nextMessage(texts));
    const status = await post(`${url}/v1/channels/bench/messages`, body, agent);
    if (status !== 200) throw new Error(`refused with ${status}`);
    if (due >= countedFrom) times.push(performance.now() - due);
  };
  const all = perSecond * (leadInSeconds + seconds);
  const waiting = [];
  while (waiting.length < all) {
    // The first is due at once.
    const due = Math.min(all, 1 + Math.floor(((performance.now() - started) * perSecond) / 1000));
    while (waiting.length < due) {
      waiting.push(send(started + (waiting.length * 1000) / perSecond));
    }
    await setTimeout(1);
  }
  await Promise.all(waiting);
  agent.destroy();
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** So many are not counted where there are many: a client that writes its headers otherwise makes V8 compile anew. */
const leadIn = 1000;

/** Half of the messages that come one after the other are answered within so many milliseconds: the tool above counts whole ones. */
export async function latencyAlone({ url }, texts, amount = 3000) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  for (let sent = 0; sent < amount; sent += 1) {
    const body = JSON.stringify(nextMessage(texts));
    const started = performance.now();
    await post(`${url}/v1/channels/bench/messages`, body, agent);
    times.push(performance.now() - started);
  }
  agent.destroy();
  return median(amount > leadIn ? times.slice(leadIn) : times);
}

function post(address, body, agent) {
  const headers = {
    authorization: 'Bearer bench',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode)).once('error', reject);
    });
    asked.once('error', reject).end(body);
  });
}

function nextMessage(texts, options) {
  number += 1;
  return messageOf(number, texts, options);
}

/** So many are repeated, again and again. */
const repeatable = 2000;
let repeated = 0;

function repeatedMessage(texts, options) {
  repeated += 1;
  return messageOf(number - (repeated % repeatable), texts, options);
}

function messageOf(number, texts, { known, neverTwice = false } = {}) {
  const conversation = known?.(number) ?? `chat-${number % conversations}`;
  return {
    id: `bench-${number}`,
    conversation,
    text: `${texts[number % texts.length]}${neverTwice ? ` ${number}` : ''}`,
    customer: { id: conversation, name: 'Ann' },
  };
}
