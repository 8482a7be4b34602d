import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.dirname(import.meta.dirname);
const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function holdpoint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(path.join(root, "cli", "holdpoint"), args, {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function linesOf(stdout: string): unknown[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

writeFileSync(
  path.join(folder, "tests.xml"),
  '<testsuite name="pytest"><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite>',
);
writeFileSync(
  path.join(folder, "stats.csv"),
  "Type,Name,Request Count,Failure Count,Median Response Time,Max Response Time,Requests/s,50%,95%\n,Aggregated,400,7,92,809,16,93,480\n",
);
writeFileSync(path.join(folder, "cut.xml"), "<testsuite><testcase");

test("inspect --json says of every file what it is, one line each, in order", () => {
  const { status, stdout } = holdpoint("inspect", "--json", "tests.xml", "stats.csv");
  expect(status).toBe(0);
  expect(linesOf(stdout)).toEqual([
    {
      file: "tests.xml",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: 97,
      outcome: "accepted",
      format: "junit-xml",
      reason: null,
      where: null,
      evidence: [
        {
          kind: "tests",
          tool: "pytest",
          total: 2,
          passed: 1,
          failed: 1,
          errored: 0,
          skipped: 0,
          flaky: 0,
          notRun: 0,
          xfailed: 0,
        },
      ],
      receipt: { items: 2, stored: 2, skipped: [], toolVersion: null, warnings: [] },
    },
    {
      file: "stats.csv",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: 131,
      outcome: "accepted",
      format: "locust-stats",
      reason: null,
      where: null,
      evidence: [
        {
          kind: "load",
          tool: "Locust",
          requests: 400,
          failed: 7,
          p50Ms: 92,
          p95Ms: 480,
          p99Ms: null,
          maxMs: 809,
          durationSeconds: 25,
          thresholds: [],
        },
      ],
      receipt: { items: 1, stored: 1, skipped: [], toolVersion: null, warnings: [] },
    },
  ]);
});

test("one refused or missing file among others ends in 1, and every file has its line", () => {
  const { status, stdout } = holdpoint("inspect", "--json", "tests.xml", "cut.xml", "none.xml", ".");
  expect(status).toBe(1);
  expect(linesOf(stdout)).toMatchObject([
    { file: "tests.xml", outcome: "accepted" },
    { file: "cut.xml", outcome: "refused", where: { line: 1, column: 21 }, evidence: [], receipt: null },
    { file: "none.xml", outcome: "refused", sha256: null, bytes: null, reason: "There is no such file." },
    { file: ".", outcome: "refused", sha256: null, bytes: null },
  ]);
});

test("without --json a person reads what the file was understood as", () => {
  const { status, stdout } = holdpoint("inspect", "tests.xml");
  expect(status).toBe(0);
  expect(stdout).toContain("JUnit XML written by pytest: 2 tests: 1 passed, 1 failed.");
});

test.each([[[]], [["inspect"]], [["inspect", "--unknown", "tests.xml"]], [["observe", "tests.xml"]]])(
  "a mistake in the call %j ends in 2 and writes nothing to standard output",
  (args) => {
    const { status, stdout, stderr } = holdpoint(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("usage: holdpoint");
  },
);

test("--help lists the commands", () => {
  const { status, stdout } = holdpoint("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("inspect [--partial] [--json] FILE…");
});
