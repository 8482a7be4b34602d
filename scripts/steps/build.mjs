import { existsSync } from "node:fs";
import path from "node:path";
import { StepFailure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { root } from "./root.mjs";
import { runPackage } from "./run.mjs";
import { digestOf, isCurrent, setStamp } from "./stamp.mjs";

const serverFile = path.join(root, ".build/server.mjs");
const readerFile = path.join(root, ".build/reader.mjs");
const serverSources = ["server", "core", "intake", "prisma", "samples", "tsconfig.json"];
const sources = [
  ...serverSources,
  "app",
  "components",
  "queries",
  "public",
  "package.json",
  "next.config.mjs",
  "postcss.config.mjs",
];

/** Builds pages and server when a source has changed, and answers the server's file. */
export async function build() {
  const digest = digestOf(sources);
  const exists = existsSync(path.join(root, ".next/BUILD_ID")) && existsSync(serverFile) && existsSync(readerFile);
  if (!(exists && (await isCurrent("build", digest)))) {
    await step("Building", async () => {
      await buildPages();
      await buildServer();
    });
    await setStamp("build", digest);
  }
  return serverFile;
}

/** Bundles what runs outside Next: the server's entry, and the thread that reads large files. */
export async function buildServer() {
  await bundle("server/main.ts", serverFile);
  await buildReader();
  return serverFile;
}

export async function buildReader() {
  await bundle("intake/reader-worker.ts", readerFile);
}

/** Bundles one entry for Node.js; packages stay where they are. */
async function bundle(entry, outfile) {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
    alias: { "@": root },
    plugins: [nextFiles],
  });
}

/** Next has no map of exports, so that Node.js wants the file's ending in `next/headers`. */
const nextFiles = {
  name: "next-files",
  setup({ onResolve }) {
    onResolve({ filter: /^next\/[a-z-]+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true }));
  },
};

async function buildPages() {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await runPackage("next/dist/bin/next", ["build"], { env });
  if (code !== 0) throw new StepFailure(`${output}\nThe build failed; its reason stands above.`);
}
