import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, buildServer } from "./steps/build.mjs";
import { StepFailure } from "./steps/failure.mjs";
import { generate } from "./steps/generate.mjs";
import { install } from "./steps/install.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";
import { endOnSignals } from "./steps/run.mjs";

const usage = `npm start                 installs, builds, brings the database up to date and serves
npm start -- --empty      the same, without the demonstration
npm start -- --build-only installs and builds, and serves nothing
npm run dev               serves while the sources change`;

async function start(args) {
  const unknown = args.find((arg) => !["--empty", "--dev", "--build-only"].includes(arg));
  if (unknown) throw new StepFailure(`There is no option ${unknown}.\n${usage}`);
  const development = args.includes("--dev");
  process.chdir(root);
  if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
  const leaveSignals = endOnSignals();
  await install();
  await generate();
  const server = await (development ? buildServer() : build());
  if (args.includes("--build-only")) return;
  process.env.NODE_ENV = development ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const { main } = await import(pathToFileURL(server).href);
  leaveSignals();
  await main({ development, empty: args.includes("--empty"), say: (line) => console.log(line) });
}

requireNode();
try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof StepFailure ? error.message : error);
  process.exit(1);
}
