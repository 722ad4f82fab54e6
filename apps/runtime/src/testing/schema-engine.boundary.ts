import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { DiffParams, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { packageRoot } from '../package-root.ts';

const glueName = '@prisma/schema-engine-wasm/schema_engine_bg';

/** The parts of the WebAssembly module that its type declarations leave out. */
interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof SchemaEngine;
}

export interface SchemaTool {
  /** The SQL that would turn the database as it is into the schema; empty when they are equal. */
  difference(): Promise<string>;
  close(): Promise<void>;
}

/** What the database is to look like, as it is written for SQLite. */
export const schemaFile = () => join(packageRoot(), 'prisma/schema.prisma');

const filters = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine as WebAssembly on our own database driver: no downloaded program is needed. */
export async function openSchemaTool(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schemaFile: string,
): Promise<SchemaTool> {
  const glue = await loadGlue();
  const content = await readFile(schemaFile, 'utf8');
  const open: SqlDriverAdapter[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory({
    ...factory,
    connect: async () => {
      const connection = await factory.connect();
      open.push(connection);
      return connection;
    },
  });
  const engine = await glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', content]] },
    () => undefined,
    adapter,
  );
  return {
    difference: async () => {
      const schema: DiffParams['to'] = {
        tag: 'schemaDatamodel',
        files: [{ path: 'schema.prisma', content }],
      };
      const { stdout } = await engine.diff({
        from: {
          tag: 'schemaDatasource',
          files: [{ path: 'schema.prisma', content }],
          configDir: '',
        },
        to: schema,
        script: true,
        exitCode: null,
        filters,
      });
      return stdout ?? '';
    },
    // The engine does not close what it opened; an open connection would keep the file locked.
    close: async () => {
      engine.free();
      await Promise.all(open.map((connection) => connection.dispose()));
    },
  };
}

let loading: Promise<Glue> | undefined;

/** Once per process: a second instance would pull the memory away from under the first. */
function loadGlue(): Promise<Glue> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<Glue> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`schema engine: ${message}`);
      },
    },
  });
  const glue = (await import(glueName)) as Glue & WebAssembly.ModuleImports;
  const file = createRequire(import.meta.url)
    .resolve(glueName)
    .replace(/_bg\.js$/, '_bg.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return glue;
}
