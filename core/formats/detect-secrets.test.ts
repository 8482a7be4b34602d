import { expect, test } from "vitest";
import { detectSecrets } from "@/core/formats/detect-secrets";
import { scanOf } from "@/core/formats/testing/read-text";

const row = { type: "Secret Keyword", filename: "a.py", hashed_secret: "ABC123", is_verified: false, line_number: 4 };
const baseline = (results: object, plugins: object[] = [{ name: "KeywordDetector" }]) => ({
  version: "1.5.0",
  plugins_used: plugins,
  results,
  generated_at: "2026-01-18T16:21:54Z",
});

test.each([
  [{}, null],
  [{ is_secret: false }, "false positive"],
  [{ is_secret: true }, "real"],
  [{ is_secret: null }, null],
])("%j in a baseline is the audit %j, and the candidate stays", async (fields, audit) => {
  const { evidence, findings } = await scanOf(detectSecrets, baseline({ "a.py": [{ ...row, ...fields }] }));
  expect(evidence).toMatchObject({ findings: 1, suppressed: 0, unit: "candidates", bySeverity: { unknown: 1 } });
  expect(findings).toMatchObject([{ audit, suppressed: null, severity: "unknown", rule: "Secret Keyword", line: 4 }]);
});

test("a candidate is known by path and digest, and opens at its place", async () => {
  const { findings } = await scanOf(detectSecrets, baseline({ ".\\src\\a.py": [row] }));
  expect(findings).toMatchObject([
    { identity: ["secret", "src/a.py", "abc123"], path: "src/a.py", at: { path: 'results[".\\\\src\\\\a.py"][0]' } },
  ]);
});

test.each([
  [{ "a.py": [row] }, [], true],
  [{}, [{ name: "KeywordDetector" }], true],
  [{}, [], false],
])("with the results %j of the plugins %j it is %s that something was scanned", async (results, plugins, scanned) => {
  const { evidence, codes } = await scanOf(detectSecrets, baseline(results, plugins));
  expect(evidence.scanned).toBe(scanned);
  expect(codes).toEqual(scanned ? [] : ["empty-scan"]);
});

test("a row without a digest is left out and counted", async () => {
  const { receipt } = await scanOf(detectSecrets, baseline({ "a.py": [row, { type: "x" }] }));
  expect(receipt).toMatchObject({ items: 2, stored: 1, skipped: [{ count: 1 }] });
});
