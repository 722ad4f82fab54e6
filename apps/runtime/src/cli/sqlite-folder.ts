import { CodedError } from '@bellhop/schema';
import { readConfig } from '../config.ts';

/** The data folder of what is kept in files; where the data is in PostgreSQL, a copy of the folder would hold nothing. */
export function sqliteFolder(env: NodeJS.ProcessEnv): string {
  const { dataFolder, databaseUrl } = readConfig(env);
  if (databaseUrl !== null) throw new CodedError('backup.notHere');
  return dataFolder;
}
