import { existsSync } from "node:fs";
import path from "node:path";
import { StepFailure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { root } from "./root.mjs";
import { runPackage } from "./run.mjs";
import { digestOf, isCurrent, setStamp } from "./stamp.mjs";

const serverFile = path.join(root, ".build/server.mjs");
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
  const exists = existsSync(path.join(root, ".next/BUILD_ID")) && existsSync(serverFile);
  if (!(exists && (await isCurrent("build", digest)))) {
    await step("Building", async () => {
      await buildPages();
      await buildServer();
    });
    await setStamp("build", digest);
  }
  return serverFile;
}

/** Bundles server/main.ts for Node.js; packages stay where they are. */
export async function buildServer() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["server/main.ts"],
    outfile: serverFile,
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
  return serverFile;
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
