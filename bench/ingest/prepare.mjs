import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

export const bench = path.resolve(import.meta.dirname, "..");
const root = path.resolve(bench, "..");
const bundles = path.join(bench, "node_modules", ".bundles");
const entries = ["ours", "write-data", "compare-rows"];

/** Installs what the benchmark is measured against, and bundles what is written in TypeScript. */
export async function prepare() {
  if (!existsSync(path.join(bench, "node_modules", "@duckdb", "node-api"))) {
    run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: bench, stdio: ["ignore", 2, 2] });
  }
  const esbuild = await import(path.join(root, "node_modules", "esbuild", "lib", "main.js"));
  await esbuild.default.build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => path.join(bench, "ingest", `${name}.ts`)),
    outdir: bundles,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "error",
    alias: { "@": root },
  });
}

export function bundle(name) {
  return path.join(bundles, `${name}.mjs`);
}

/** A folder for data that is kept from one run to the next, as long as the generator stays the same. */
function dataFolder() {
  const version = createHash("sha256")
    .update(readFileSync(bundle("write-data")))
    .digest("hex")
    .slice(0, 12);
  const folder = path.join(tmpdir(), `holdpoint-bench-${version}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A seeded stream in a dialect, of at least so many bytes. */
export function stream(dialect, bytes) {
  const file = path.join(dataFolder(), `${dialect}-${bytes / 1e6}mb.ndjson`);
  if (!existsSync(file)) run(process.execPath, [bundle("write-data"), file, dialect, String(bytes)]);
  return file;
}

export async function gzipped(file) {
  const packed = `${file}.gz`;
  if (existsSync(packed)) return packed;
  await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(`${packed}.part`));
  renameSync(`${packed}.part`, packed);
  return packed;
}

/** Runs a program to its end and returns the last line it printed. */
export function run(program, args, options = {}) {
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", 2],
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${path.basename(program)} ${args.join(" ")} ended with ${status}.`);
  return (stdout ?? "").trim().split("\n").at(-1) ?? "";
}
