import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';

/**
 * Two connections to one database as one: transactions run on the one that writes, everything else on the one that only
 * reads and that sees what is committed. So one client serves for both; a second one would be 10 MB more.
 */
export function dividedConnection(
  reading: SqlDriverAdapter,
  writing: SqlDriverAdapter,
): SqlDriverAdapter {
  return {
    provider: reading.provider,
    adapterName: reading.adapterName,
    queryRaw: (query) => reading.queryRaw(query),
    executeRaw: (query) => reading.executeRaw(query),
    executeScript: (script) => writing.executeScript(script),
    startTransaction: (level) => writing.startTransaction(level),
    dispose: async () => {
      await Promise.all([reading.dispose(), writing.dispose()]);
    },
  };
}
