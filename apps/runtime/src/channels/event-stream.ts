import type { FastifyReply, FastifyRequest } from 'fastify';

export interface EventStream {
  send(event: string, data: unknown, id?: number): void;
  /** Called once, when the reader has gone or the server stops. */
  onEnd(work: () => void): void;
}

const heartbeatMilliseconds = 15_000;

/** Answers with server-sent events until the reader goes away. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  const headers = reply.getHeaders();
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  raw.write(': hello\n\n');
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMilliseconds);
  request.raw.socket.setTimeout(0);
  raw.on('close', () => {
    clearInterval(heartbeat);
  });
  return {
    send: (event, data, id) => {
      const number = id === undefined ? '' : `id: ${String(id)}\n`;
      raw.write(`${number}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    onEnd: (work) => {
      raw.on('close', work);
    },
  };
}
