import { expect, test } from "vitest";
import { detectSecrets } from "@/core/formats/detect-secrets";
import { sha1Hex } from "@/core/formats/findings/sha1-hex";
import { gitleaks } from "@/core/formats/gitleaks";
import { readAs, scanOf } from "@/core/formats/testing/read-text";

const secret = "AKIAZ5GMHYJKLMNOP234";
const row = {
  RuleID: "aws-access-token",
  Description: "AWS credentials",
  StartLine: 7,
  Match: `key = "${secret}"`,
  Secret: secret,
  File: "deploy/settings.py",
  Commit: "5a0e2b",
  Message: "settings",
  Fingerprint: "5a0e2b:deploy/settings.py:aws-access-token:7",
};
const older = { line: `token ${secret}`, lineNumber: 4, offender: secret, commit: "1", rule: "AWS", file: "a.sh" };

test.each([
  ["version 8", row, { rule: "aws-access-token", title: "AWS credentials", path: "deploy/settings.py", line: 7 }],
  ["version 7", older, { rule: "AWS", title: "AWS", path: "a.sh", line: 4 }],
])("a leak in a report of %s has a place and no severity", async (_version, leak, fields) => {
  const { evidence, findings } = await scanOf(gitleaks, [leak]);
  expect(evidence).toMatchObject({ findings: 1, bySeverity: { unknown: 1 }, scanned: true });
  expect(findings).toMatchObject([{ ...fields, severity: "unknown", category: "secret", at: { path: "[0]" } }]);
});

test("detect-secrets names the same leak alike", async () => {
  const { findings } = await scanOf(gitleaks, [row]);
  const hashed = { type: "AWS Access Key", hashed_secret: await sha1Hex(secret), line_number: 7 };
  const other = await scanOf(detectSecrets, { plugins_used: [{}], results: { "./deploy/settings.py": [hashed] } });
  expect(findings[0]?.identity).toEqual(other.findings[0]?.identity);
});

test("one leak in two commits is reported twice and is one finding", async () => {
  const { findings } = await scanOf(gitleaks, [row, { ...row, Commit: "other" }]);
  expect(findings.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
  expect(findings[0]?.identity).toEqual(findings[1]?.identity);
});

test.each(["REDACTED", "AKIA...", "", "*****"])(
  "leaks whose secret is %j stay apart by their order",
  async (Secret) => {
    const { findings } = await scanOf(gitleaks, [
      { ...row, Secret },
      { ...row, Secret, StartLine: 9 },
    ]);
    expect(findings.map(({ identity }) => identity)).toEqual([
      ["secret", "deploy/settings.py", "aws-access-token", "5a0e2b", "1"],
      ["secret", "deploy/settings.py", "aws-access-token", "5a0e2b", "2"],
    ]);
  },
);

test("no field of a finding holds a secret of the file", async () => {
  const told = { ...row, RuleID: `rule ${secret}`, Description: `found ${secret}`, File: `src/${secret}.txt` };
  const read = await scanOf(gitleaks, [told, { ...told, Secret: "another-secret", Link: `https://x.test/${secret}` }]);
  expect(JSON.stringify([read.findings.map(({ identity: _, ...shown }) => shown), read])).not.toMatch(
    /"(Match|Secret)"/,
  );
  expect(JSON.stringify(read.findings.map(({ identity: _, ...shown }) => shown))).not.toContain(secret);
});

test("the copy without secrets holds none, and reads to the same findings", async () => {
  const report = [
    { ...row, Message: `remove ${secret}`, Tags: [secret], Author: `x${secret}` },
    { ...row, Secret: 'quo"ted\nsecret', Match: 'p = quo"ted\nsecret', Message: `and ${secret}` },
    older,
  ];
  const copy = gitleaks.redact?.(JSON.stringify(report, null, 1)) ?? { text: "", removed: 0 };
  expect(copy.text).not.toContain(secret);
  expect(copy.text).not.toContain("ted\\nsecret");
  expect(copy.removed).toBe(10);
  const [before, after] = [await scanOf(gitleaks, report), await scanOf(gitleaks, copy.text)];
  const shown = ({ findings }: typeof before) => findings.map(({ identity: _, ...fields }) => fields);
  expect(shown(after)).toEqual(shown(before));
  expect(after.evidence).toEqual(before.evidence);
});

test("a report that breaks off is refused without a word of it", async () => {
  const { outcome } = await readAs(gitleaks, JSON.stringify([row]).slice(0, -20));
  expect(outcome).toMatchObject({ outcome: "refused", excerpt: [] });
  expect(JSON.stringify(outcome)).not.toContain(secret);
});
