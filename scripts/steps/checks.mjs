import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "./build.mjs";
import { providePostgres } from "./postgres.mjs";
import { root } from "./root.mjs";
import { run, runPackage } from "./run.mjs";

/** The checks of `npm test`, in order. Each answers { passed, failed, output }, or { leftOut } with the reason. */
export const checks = {
  types: { title: "Types", check: types },
  lint: {
    title: "Style and import directions",
    check: () => once("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]),
  },
  unused: { title: "Unused code", check: () => once("knip/bin/knip.js", []) },
  drift: { title: "Migrations make the schema", check: drift },
  unit: { title: "Unit and database tests", check: () => unit([], process.env) },
  postgres: { title: "Database tests on PostgreSQL", check: () => onPostgres(databaseTests) },
  build: { title: "Build", check: buildCheck },
  browser: { title: "Browser tests", check: () => browser(process.env) },
  "browser-postgres": {
    title: "Browser tests on PostgreSQL (without those of looks alone)",
    check: () => onPostgres(browserOn),
  },
};

async function once(file, args) {
  return counted(await runPackage(file, args));
}

function counted({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** Next writes the types of routes and assets that the compiler needs. */
async function types() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const typegen = await runPackage("next/dist/bin/next", ["typegen"], { env });
  return typegen.code === 0 ? once("typescript/bin/tsc", ["--noEmit"]) : counted(typegen);
}

async function drift() {
  return counted(await run(process.execPath, ["scripts/migration.mjs", "--check"]));
}

async function buildCheck() {
  await build();
  return { passed: 1, failed: 0, output: "" };
}

async function onPostgres(check) {
  const postgres = await providePostgres();
  if (postgres) return check(postgres.url);
  const leftOut = "no PostgreSQL of version 15 or newer was found; install one, or name a server in TEST_DATABASE_URL";
  return { passed: 0, failed: 0, output: "", leftOut };
}

function databaseTests(url) {
  return unit(["--project", "server", "--project", "concurrency"], { ...process.env, TEST_DATABASE_URL: url });
}

function browserOn(url) {
  return browser({ ...process.env, HOLDPOINT_E2E_POSTGRES: url });
}

async function unit(choice, env) {
  const file = await freshReport("vitest.json");
  const report = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const result = await runPackage("vitest/vitest.mjs", ["run", ...choice, ...report], { env });
  return reported(result, file, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    failed:
      numFailedTests + testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0).length,
  }));
}

async function browser(given) {
  const file = await freshReport("playwright.json");
  const env = { ...given, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const result = await runPackage("@playwright/test/cli.js", ["test", "--reporter=list,json"], { env });
  return reported(result, file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}

async function freshReport(name) {
  const file = path.join(root, ".build", name);
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  return file;
}

/** Counts from a report. A run that failed or found no test without saying so counts as one failure. */
async function reported({ code, output }, file, count) {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1, output };
  const { passed, failed } = count(JSON.parse(text));
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed, output };
}
