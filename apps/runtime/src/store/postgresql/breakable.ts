import { Socket } from 'node:net';
import type { DatabasePlace } from './database-place.ts';

interface Breakable extends DatabasePlace {
  /** Breaks all connections: whoever waits for an answer is told that there will be none. */
  cut: () => void;
}

/** The place by connections that can be broken from here. A machine that is gone breaks none. */
export function breakable({ connection, schema }: DatabasePlace): Breakable {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  return {
    connection: { ...connection, stream },
    schema,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
