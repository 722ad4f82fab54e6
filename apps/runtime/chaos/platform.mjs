import { once } from 'node:events';
import { createServer } from 'node:http';

/** Milliseconds. Who sends to it gives it fifteen seconds of a clock that is ten times as fast. */
const longerThanAnyWaits = 2_500;

/**
 * The outside as it is at its worst: it answers late and too late, fails, and breaks connections after it has taken what they brought.
 * `/ask` is asked by the flow; `/hook` takes deliveries, whose keys it writes down in order of arrival.
 */
export async function startPlatform(random) {
  const arrivals = [];
  const counts = { failed: 0, delayed: 0, tooLate: 0, dropped: 0 };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (random.chance(0.03)) {
      counts.failed += 1;
      response.writeHead(503).end();
      return;
    }
    if (request.url === '/hook') {
      const { conversation, message } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const { id, seq, text } = message;
      arrivals.push({ key: request.headers['idempotency-key'], id, conversation, seq, text });
    }
    if (random.chance(0.03)) {
      counts.dropped += 1;
      request.socket.destroy();
      return;
    }
    if (random.chance(0.01)) {
      counts.tooLate += 1;
      await new Promise((resolve) => setTimeout(resolve, longerThanAnyWaits));
    } else if (random.chance(0.2)) {
      counts.delayed += 1;
      await new Promise((resolve) => setTimeout(resolve, random.below(200)));
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, arrivals, counts, stop: () => server.close() };
}
