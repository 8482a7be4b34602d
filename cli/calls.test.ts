import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const connected = ["--url", "http://127.0.0.1:9", "--give-up-after", "0", "--project", "shop"];

/** Runs the command line as a process, with a token and nothing else of an environment. */
function holdpoint(args: readonly string[]) {
  const { PATH, HOME, NODE_ENV } = process.env;
  return spawnSync(path.resolve("cli/holdpoint"), args, {
    encoding: "utf8",
    env: { PATH, HOME, NODE_ENV, HOLDPOINT_TOKEN: "hpt_a" },
  });
}

test.each([
  [["gate"], "Name the project"],
  [["gate", ...connected, "--require", "maybe"], "--require takes go or conditional"],
  [["gate", ...connected, "--require", "constructor"], "--require takes go or conditional"],
  [["gate", ...connected, "first"], "takes options alone"],
  [["gate", ...connected, "--realease", "first"], "--realease"],
  [["upload", ...connected], "Name at least one file"],
  [["upload", ...connected, "none.xml"], "Nothing was sent"],
  [["upload", ...connected, "--commit", "main", "package.json"], "--commit: A commit is 7 to 64 hexadecimal digits."],
  [["upload", ...connected, "--scenario", " ", "package.json"], "--scenario"],
  [["upload", ...connected, "--run-key", "", "package.json"], "--run-key"],
])("a mistake in the call %j ends in 2", (args, message) => {
  const { status, stdout, stderr } = holdpoint(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toContain("usage: holdpoint");
});

test("where nothing answers, the gate ends in 4 and says so as JSON too", () => {
  const { status, stdout } = holdpoint(["gate", ...connected, "--json"]);
  expect(status).toBe(4);
  expect(JSON.parse(stdout)).toMatchObject({ met: false, error: { code: "unreachable" } });
});

test("where nothing answers, an upload ends in 4, and files after the first are not tried", () => {
  const { status, stdout } = holdpoint(["upload", ...connected, "--json", "package.json", "tsconfig.json"]);
  expect(status).toBe(4);
  const { files } = JSON.parse(stdout);
  expect(files).toMatchObject([
    { file: "package.json", outcome: "not sent", problem: { message: expect.stringContaining("cannot be reached") } },
    { file: "tsconfig.json", outcome: "not sent", problem: { message: expect.stringContaining("Not tried") } },
  ]);
});
