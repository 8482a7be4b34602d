import { parseArgs } from "node:util";
import { bundle, gzipped, prepare, run, stream } from "./ingest/prepare.mjs";
import { once, ratio, rounds } from "./ingest/rounds.mjs";
import { printRounds, rounded, say } from "./ingest/words.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    /** Leaves out the 4 GB file and the upload. */
    quick: { type: "boolean", default: false },
  },
});
const roundCount = Number(options.rounds);
const fewer = Math.max(3, Math.ceil(roundCount / 2));
const dialects = ["local-time", "escapes", "trace-ids", "old-order", "unique-names", "shuffled", "negatives"];

await prepare();
say("Writing data …");
const gigabyte = stream("utc", 1e9);
const small = stream("utc", 1e8);
const inDialects = dialects.map((dialect) => ({ dialect, file: stream(dialect, 5e8) }));
const packed = await gzipped(gigabyte);

say("Comparing every row with DuckDB …");
for (const { dialect, file } of [{ dialect: "utc", file: gigabyte }, ...inDialects]) {
  const compared = run(process.execPath, [bundle("compare-rows"), file, dialect === "local-time" ? "+01:00" : "Z"]);
  say(`  ${dialect}: all the same ${compared}`);
}

const canonical = rounds(gigabyte, ["floor", "ours", "duckdb2"], roundCount);
printRounds("k6 stream, 1 GB", canonical);
const everyday = once("everyday", gigabyte);
const ours = canonical.kept.at(-1).ours;
say(`  readline + JSON.parse, once: ${rounded(everyday.ms / ours.ms)} × our time, ${rounded(everyday.rssMb)} MB`);

printRounds("k6 stream, 100 MB", rounds(small, ["floor", "ours", "duckdb2"], fewer));

const perDialect = inDialects.map(({ dialect, file }) => {
  const result = rounds(file, ["floor", "ours", "duckdb2"], fewer);
  printRounds(`dialect ${dialect}, 500 MB`, result);
  return ratio(result.kept, "duckdb2", "ours");
});
const zipped = rounds(packed, ["ours", "duckdb2"], fewer);
printRounds("the same 1 GB, gzip", zipped);

const memory = {
  "100 MB": once("ours", small).rssMb,
  "1 GB": Math.max(...canonical.kept.map((round) => round.ours.rssMb)),
};
if (!options.quick) memory["4 GB"] = once("ours", stream("utc", 4e9)).rssMb;
say(
  `Peak memory of reading: ${Object.entries(memory)
    .map(([size, mb]) => `${size} ${rounded(mb)} MB`)
    .join(", ")}`,
);

if (!options.quick) {
  const { upload } = await import("./ingest/upload.mjs");
  const { ms } = await upload(gigabyte);
  say(`Upload of 1 GB until its run is there: ${rounded(ms / ours.ms)} × the bare read`);
}

const result = {
  vsDuckdb2: ratio(canonical.kept, "duckdb2", "ours"),
  vsFloor: ratio(canonical.kept, "ours", "floor"),
  cpuVsDuckdb: ratio(canonical.kept, "ours", "duckdb2", "cpuMs"),
  worstDialect: Math.min(...perDialect),
  gzip: ratio(zipped.kept, "duckdb2", "ours"),
  rssMb: Math.max(...Object.values(memory)),
};
const told = Object.fromEntries(Object.entries(result).map(([name, value]) => [name, rounded(value)]));
console.log(`RESULT ${JSON.stringify(told)}`);
