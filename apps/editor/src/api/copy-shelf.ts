import { createStore, delMany, entries, set } from 'idb-keyval';
import { z } from 'zod';

// In IndexedDB: large flows have room there, and what was written outlives a browser that is killed.
const store = createStore('bellhop', 'unsaved');
const keySchema = z.string();

/** Unsaved work of this computer. The browser may refuse to keep anything: then nothing is remembered. */
export const copyShelf = {
  async all(): Promise<[key: string, copy: unknown][]> {
    try {
      const found = await entries<IDBValidKey, unknown>(store);
      return found.map(([key, copy]) => [keySchema.parse(key), copy]);
    } catch {
      return [];
    }
  },
  async put(key: string, copy: unknown): Promise<void> {
    try {
      await set(key, copy, store);
    } catch {
      return;
    }
  },
  async remove(keys: readonly string[]): Promise<void> {
    try {
      await delMany([...keys], store);
    } catch {
      return;
    }
  },
};
