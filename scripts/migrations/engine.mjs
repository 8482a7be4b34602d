import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Prisma's schema engine as WebAssembly, on empty databases in memory: no binary to download, no server to run. */
export async function startEngine(datamodels) {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const require = createRequire(import.meta.url);
  const file = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const factory = { provider: "postgres", adapterName: "@prisma/adapter-pg", connect, connectToShadowDb: connect };
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}

async function connect() {
  const config = createPgConfig("memory://");
  const parse = config.connection.parse.bind(config.connection);
  config.connection.parse = (query) => parse({ ...query, types: undefined });
  const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 });
  return mended(await new PrismaPg(pool, { disposeExternalPool: true }).connect(), pool);
}

/** The adapter splits scripts at every semicolon and refuses types of the catalogue, both of which the engine needs. */
function mended(adapter, pool) {
  const query = pool.query.bind(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let characters = [];
  pool.query = async (...request) => {
    const result = await query(...request);
    const fields = result.fields ?? [];
    characters = fields.flatMap((field, index) => (field.dataTypeID === characterType ? [index] : []));
    for (const field of fields) if (readAsText.has(field.dataTypeID)) field.dataTypeID = pg.types.builtins.TEXT;
    return result;
  };
  adapter.queryRaw = async (request) => {
    const rows = await queryRaw(request);
    for (const index of characters) rows.columnTypes[index] = ColumnTypeEnum.Character;
    return rows;
  };
  adapter.executeScript = async (script) => {
    try {
      await query(script);
    } catch ({ code, severity, message, detail, column, hint }) {
      throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
    }
  };
  return adapter;
}

const characterType = 18;
// "char", int2vector, regproc, oidvector, pg_node_tree, regclass and regtype.
const readAsText = new Set([characterType, 22, 24, 30, 194, 2205, 2206]);
