import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** What a backup says about itself. It lies in a table of the copied database, which a restore takes away again. */
export const backupNoteSchema = z.object({
  format: z.number().int(),
  madeAt: z.string(),
  /** The server's own secret, when it was asked for. */
  key: z.string().nullable(),
});
export type BackupNote = z.infer<typeof backupNoteSchema>;

/** A later Bellhop may write another one; what is older can always be read. */
export const backupFormat = 1;

const table = '_bellhop_backup';

export function writeBackupNote(database: Database, note: BackupNote): void {
  database.exec(`CREATE TABLE "${table}" ("note" TEXT NOT NULL)`);
  database.prepare(`INSERT INTO "${table}" VALUES (?)`).run(JSON.stringify(note));
}

const rowSchema = z.object({ note: z.string() });

/** Null when this is a database, but no backup of ours. */
export function readBackupNote(database: Database): BackupNote | null {
  const has = database
    .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`)
    .get(table);
  if (has === undefined) return null;
  const { note } = rowSchema.parse(database.prepare(`SELECT "note" FROM "${table}"`).get());
  return backupNoteSchema.parse(JSON.parse(note));
}

export function dropBackupNote(database: Database): void {
  database.exec(`DROP TABLE "${table}"`);
}
