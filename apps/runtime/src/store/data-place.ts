/** Where the data is. */
export interface DataPlace {
  dataFolder: string;
  /** Of a PostgreSQL database; null for SQLite in the data folder. */
  databaseUrl: string | null;
}
