import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { UsageError } from "@/cli/command";
import { connectionOf } from "@/cli/connection";

const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-connection-"));
afterAll(() => rmSync(folder, { recursive: true }));
const tokenFile = path.join(folder, "token");
writeFileSync(tokenFile, "hpt_of_file\n");

const given = { "give-up-after": "300" };
const variables = { HOLDPOINT_URL: "https://holdpoint.example.com", HOLDPOINT_TOKEN: "hpt_of_variable" };

test.each([
  ["by variables", given, "https://holdpoint.example.com/", "hpt_of_variable"],
  [
    "by an address that is given",
    { ...given, url: "http://localhost:3000" },
    "http://localhost:3000/",
    "hpt_of_variable",
  ],
  ["below a path", { ...given, url: "https://a.example/gates" }, "https://a.example/gates/", "hpt_of_variable"],
  ["by a token in a file", { ...given, "token-file": tokenFile }, "https://holdpoint.example.com/", "hpt_of_file"],
])("the server is named %s", (_, options, url, token) => {
  const connection = connectionOf(options, variables);
  expect({ ...connection, url: connection.url.href }).toEqual({ url, token, giveUpMs: 300_000 });
});

test.each([
  ["no address", given, { HOLDPOINT_TOKEN: "hpt_a" }, "HOLDPOINT_URL"],
  ["an address that is none", { ...given, url: "localhost:3000" }, variables, "is not one such as"],
  ["no token", given, { HOLDPOINT_URL: "http://a.example" }, "HOLDPOINT_TOKEN"],
  ["an empty token", given, { ...variables, HOLDPOINT_TOKEN: " " }, "HOLDPOINT_TOKEN"],
  ["a token of several lines", given, { ...variables, HOLDPOINT_TOKEN: "hpt_a\nb" }, "characters that no token has"],
  ["a file that is not there", { ...given, "token-file": "none" }, variables, "cannot be read"],
  ["a time that is none", { "give-up-after": "5m" }, variables, "whole seconds"],
])("%s is a mistake in the call", (_, options, set, message) => {
  expect(() => connectionOf(options, set)).toThrow(UsageError);
  expect(() => connectionOf(options, set)).toThrow(message);
});

test("a token on the command line is refused, and not repeated", () => {
  const call = () => connectionOf({ ...given, token: "hpt_secret" }, variables);
  expect(call).toThrow("--token-file");
  expect(call).not.toThrow("hpt_secret");
});
