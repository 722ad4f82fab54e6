import { Agent, request } from 'node:http';
import autocannon from 'autocannon';
import { median } from './median.mjs';

const conversations = 1000;
let number = 0;

/**
 * Sends messages for some seconds over a number of connections, at most `perSecond` of them, or just `amount`. `known`
 * may name the conversation of a message by its number.
 */
export async function load(server, { connections, seconds, texts, perSecond, amount, known }) {
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    ...(perSecond !== undefined && { overallRate: perSecond }),
    ...(amount !== undefined && { amount }),
    requests: [
      {
        method: 'POST',
        path: '/v1/channels/bench/messages',
        headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify(nextMessage(texts, known)),
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

/** Half of the messages that come one after the other are answered within so many milliseconds: the tool above counts whole ones. */
export async function latencyAlone({ url }, texts, amount = 2000) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  for (let sent = 0; sent < amount; sent += 1) {
    const body = JSON.stringify(nextMessage(texts));
    const started = performance.now();
    await post(`${url}/v1/channels/bench/messages`, body, agent);
    times.push(performance.now() - started);
  }
  agent.destroy();
  return median(times);
}

function post(address, body, agent) {
  const headers = {
    authorization: 'Bearer bench',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', resolve).once('error', reject);
    });
    asked.once('error', reject).end(body);
  });
}

function nextMessage(texts, known) {
  number += 1;
  const conversation = known?.(number) ?? `chat-${number % conversations}`;
  return {
    id: `bench-${number}`,
    conversation,
    text: texts[number % texts.length],
    customer: { id: conversation, name: 'Ann' },
  };
}
