import type { Database } from 'better-sqlite3';

/** Whether every page, index and reference of a database is in order. */
export function isSound(database: Database): boolean {
  const found = database.pragma('integrity_check', { simple: true });
  return found === 'ok' && database.prepare('PRAGMA foreign_key_check').get() === undefined;
}
