import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Ids } from '../ports.ts';

/** Locks values so that a copy of the database tells nobody a key. */
export interface SecretBox {
  lock(name: string, value: string): string;
  /** Null when it was locked with another key: the server's own secret is a new one, or the row was moved. */
  unlock(name: string, locked: string): string | null;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** The key is derived from the server's secret, which lies beside the database and not in it. */
export function createSecretBox(serverSecret: string, ids: Ids): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, '', 'bellhop: secrets of the shop', 32));
  return {
    lock: (name, value) => {
      const iv = Buffer.from(ids.secret(ivBytes), 'base64url');
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(name));
      const locked = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), locked]).toString('base64');
    },
    unlock: (name, locked) => {
      const bytes = Buffer.from(locked, 'base64');
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes })
        .setAAD(Buffer.from(name))
        .setAuthTag(tag);
      const value = decipher.update(bytes.subarray(ivBytes + tagBytes));
      return isGenuine(decipher) ? value.toString('utf8') : null;
    },
  };
}

/** Node says by throwing that the tag does not fit. */
function isGenuine(decipher: ReturnType<typeof createDecipheriv>): boolean {
  try {
    return decipher.final().length === 0;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
