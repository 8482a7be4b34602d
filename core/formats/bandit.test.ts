import { expect, test } from "vitest";
import { bandit } from "@/core/formats/bandit";
import { readAs, scanOf } from "@/core/formats/testing/read-text";

const row = {
  code: "1 import hashlib\n2 def run(cmd): return call(cmd, shell=True)\n3 x = 1\n",
  filename: "./a.py",
  issue_severity: "HIGH",
  issue_text: "subprocess call with shell=True identified, security issue.",
  line_number: 2,
  line_range: [2],
  more_info: "https://bandit.readthedocs.io/en/latest/plugins/b602.html",
  test_id: "B602",
  test_name: "subprocess_popen_with_shell_equals_true",
};
const password = {
  ...row,
  code: "4 PASSWORD = 'hunter2's'\n",
  issue_text: "Possible hardcoded password: 'hunter2's'",
  line_number: 4,
  line_range: [4],
  test_id: "B105",
  test_name: "hardcoded_password_string",
};
const report = (results: object[], more: object = {}) => ({
  errors: [],
  generated_at: "2026-11-20T11:39:41Z",
  metrics: { _totals: { "SEVERITY.HIGH": results.length, loc: 11, nosec: 0 } },
  results,
  ...more,
});

test.each([
  ["HIGH", "high"],
  ["UNDEFINED", "unknown"],
  ["", "unknown"],
])("the severity %j is %s", async (word, severity) => {
  const { findings } = await scanOf(bandit, report([{ ...row, issue_severity: word }]));
  expect(findings).toMatchObject([{ severity, category: "code", path: "a.py", line: 2, at: { path: "results[0]" } }]);
});

test.each([
  [
    "its lines move down",
    true,
    { code: "11 import os\n12 def run(cmd): return call(cmd, shell=True)\n", line_number: 12, line_range: [12] },
  ],
  ["it is indented", true, { code: "2     def run(cmd):  return call(cmd, shell=True)\n" }],
  ["its code is another", false, { code: "2 def run(cmd): return call(cmd, shell=False)\n" }],
  ["its file is another", false, { filename: "b.py" }],
  ["its test is another", false, { test_id: "B603" }],
])("that a finding is the same when %s is %s", async (_what, same, change) => {
  const { findings } = await scanOf(bandit, report([row]));
  const changed = await scanOf(bandit, report([{ ...row, ...change }]));
  expect(JSON.stringify(changed.findings[0]?.identity) === JSON.stringify(findings[0]?.identity)).toBe(same);
});

test("two equal lines of one file are two findings", async () => {
  const { findings } = await scanOf(bandit, report([row, row]));
  expect(findings[0]?.identity).not.toEqual(findings[1]?.identity);
});

test("a hard-coded password is a secret that no field holds", async () => {
  const { findings } = await scanOf(bandit, report([password]));
  expect(findings).toMatchObject([{ category: "secret", title: "Possible hardcoded password: …" }]);
  expect(JSON.stringify(findings)).not.toContain("hunter2");
});

test.each([
  [
    "files that could not be read",
    report([row], { errors: [{ filename: "b.py", reason: "syntax error" }] }),
    ["partial"],
    true,
  ],
  [
    "only files that could not be read",
    { errors: [{ filename: "b.py", reason: "syntax error" }], metrics: { _totals: { loc: 0 } }, results: [] },
    ["empty-scan", "partial"],
    false,
  ],
  ["no code", report([], { metrics: { _totals: { loc: 0, nosec: 0 } } }), ["empty-scan"], true],
  [
    "findings that were filtered out",
    report([row], { metrics: { _totals: { "SEVERITY.LOW": 4, "SEVERITY.HIGH": 1, loc: 9 } } }),
    ["partial"],
    true,
  ],
  ["nothing to be said", report([row]), [], true],
])("a report with %s is warned of", async (_what, document, expected, scanned) => {
  const { codes, evidence } = await scanOf(bandit, document);
  expect(codes).toEqual(expected);
  expect(evidence.scanned).toBe(scanned);
});

test("the copy holds neither code nor password, and reads to the same findings under other identities", async () => {
  const document = report([row, password]);
  const copy = bandit.redact?.(JSON.stringify(document)) ?? { text: "", removed: 0 };
  expect(copy.removed).toBe(3);
  expect(copy.text).not.toMatch(/hunter2|call\(cmd/);
  const [before, after] = [await scanOf(bandit, document), await scanOf(bandit, copy.text)];
  const shown = ({ findings }: typeof before) => findings.map(({ identity: _, ...fields }) => fields);
  expect(shown(after)).toEqual(shown(before));
  expect(after.evidence).toEqual(before.evidence);
});

test("a report that breaks off is refused without a word of it", async () => {
  const { outcome } = await readAs(bandit, JSON.stringify(report([password])).slice(0, -60));
  expect(outcome).toMatchObject({ outcome: "refused", excerpt: [] });
  expect(JSON.stringify(outcome)).not.toContain("hunter2");
});
