/** Lifts a raw document by one format version. */
type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** `migrations[n]` lifts format n to n + 1. Format 1 is the first, so there is none yet; samples of old formats stay as tests. */
const migrations: Readonly<Record<number, Migration>> = {};

export function migrateDocument(document: Record<string, unknown> & { formatVersion: number }) {
  let current: Record<string, unknown> = document;
  for (let version = document.formatVersion; migrations[version] !== undefined; version += 1) {
    current = { ...migrations[version]?.(current), formatVersion: version + 1 };
  }
  return current;
}
