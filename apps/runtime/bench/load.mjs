import autocannon from 'autocannon';

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
