import { DuckDBInstance } from "@duckdb/node-api";
import { streamQuery } from "./duckdb-query.mjs";
import { measure } from "./measure.mjs";

const [file, threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();

await measure(async () => {
  const result = await connection.run(streamQuery(file));
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    rows += chunk.rowCount;
  }
  return { rows };
});
