import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const left = ["**/node_modules/**", "e2e/**", "bench/**", ".next/**", ".build/**", ".data/**"];

const concurrency = {
  extends: true as const,
  test: { name: "concurrency", testTimeout: 120_000, include: ["server/**/*.concurrency.test.ts"] },
};

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    exclude: left,
    env: { HOLDPOINT_DATA: mkdtempSync(path.join(tmpdir(), "holdpoint-tests-")) },
    globalSetup: "./scripts/steps/reader-for-tests.mjs",
    pool: "forks",
    maxWorkers: 2,
    // Files share a worker, and with it the one embedded database that costs seconds to open.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...left, "server/**"] } },
      // A zone far from UTC, with minutes: a moment shifted on its way through the database shows.
      {
        extends: true,
        test: {
          name: "server",
          testTimeout: 120_000,
          include: ["server/**/*.test.ts"],
          exclude: [...left, "server/**/*.concurrency.test.ts"],
          env: { TZ: "Asia/Kathmandu" },
        },
      },
      // What happens at once can be seen on a PostgreSQL server alone: the embedded database has one session.
      ...(process.env.TEST_DATABASE_URL?.startsWith("postgres") ? [concurrency] : []),
    ],
  },
});
