import { Socket } from 'node:net';
import type { DatabasePlace } from './database-place.ts';

interface Breakable extends DatabasePlace {
  /** Breaks all connections: whoever waits for an answer is told that there will be none. */
  cut: () => void;
}

/** The same place, by connections that can be broken from here: a machine that is gone breaks none. */
export function breakable(place: DatabasePlace): Breakable {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  return {
    ...place,
    connection: { ...place.connection, stream },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
