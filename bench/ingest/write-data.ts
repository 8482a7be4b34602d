import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { dialects } from "@/core/formats/k6/stream/testing/dialect";
import { generateStream } from "@/core/formats/k6/stream/testing/generate-stream";

// Writes a seeded stream: node write-data.mjs FILE DIALECT BYTES

const [file = "", wanted, bytes] = process.argv.slice(2);
const dialect = dialects.find((known) => known === wanted);
const unfinished = `${file}.${process.pid}`;
const out = openSync(unfinished, "w");
for (const part of generateStream({ dialect, bytes: Number(bytes) })) writeSync(out, part);
closeSync(out);
renameSync(unfinished, file);
