import { expect, test } from "vitest";
import { npmAudit } from "@/core/formats/npm-audit";
import { readAs, scanOf } from "@/core/formats/testing/read-text";

const via = (id: string) => ({
  source: 1,
  title: `Title ${id}`,
  url: `https://github.com/advisories/${id}`,
  severity: "high",
});
const ghsa = "GHSA-xvch-5gv4-984h";
const entry = {
  name: "minimist",
  severity: "moderate",
  via: [via(ghsa)],
  nodes: ["node_modules/minimist"],
  fixAvailable: true,
};
const packages = (vulnerabilities: object, total: number | null = 14) => ({
  auditReportVersion: 2,
  vulnerabilities,
  metadata: total === null ? {} : { dependencies: { total } },
});
const advisory = (path: string) => ({
  id: 1179,
  module_name: "minimist",
  title: "Prototype Pollution",
  severity: "low",
  findings: [{ version: "1.2.0", paths: [path, `a>${path}`] }],
  patched_versions: ">=1.2.6",
  url: "https://npmjs.com/advisories/1179",
});

test("npm 7 counts packages, and names the advisories that make one vulnerable", async () => {
  const { evidence, findings } = await scanOf(npmAudit, packages({ minimist: entry }));
  expect(evidence).toMatchObject({ tool: "npm audit", unit: "packages", findings: 1, bySeverity: { medium: 1 } });
  expect(findings).toMatchObject([
    {
      identity: ["vulnerability", "npm", "minimist", ghsa],
      rule: ghsa,
      title: `Title ${ghsa}`,
      path: "node_modules/minimist",
    },
  ]);
});

test("a new advisory of a known package is not covered by what was decided of the old one", async () => {
  const both = { ...entry, via: [via("GHSA-aaaa-bbbb-cccc"), via(ghsa), "mkdirp"] };
  const { findings } = await scanOf(npmAudit, packages({ minimist: both }));
  expect(findings).toMatchObject([
    {
      identity: ["vulnerability", "npm", "minimist", "GHSA-aaaa-bbbb-cccc", ghsa],
      title: "Title GHSA-aaaa-bbbb-cccc (and 1 more)",
    },
  ]);
});

test("a package that only needs a vulnerable one says so", async () => {
  const needing = { ...entry, via: ["minimist"], fixAvailable: { name: "tar", version: "6.0.0" } };
  const { findings } = await scanOf(npmAudit, packages({ mkdirp: needing }));
  expect(findings).toMatchObject([
    {
      title: "Depends on vulnerable versions of minimist",
      identity: ["vulnerability", "npm", "mkdirp", "minimist"],
      fixedIn: "tar@6.0.0",
    },
  ]);
});

test.each([
  ["npm audit", { actions: [], muted: [] }, "mkdirp>minimist"],
  ["pnpm audit", {}, "mkdirp>minimist"],
  ["pnpm audit", { actions: [], muted: [] }, ".>minimist"],
])("%s is told by its members %j and the path %s", async (tool, more, path) => {
  const { evidence, findings } = await scanOf(npmAudit, { ...more, advisories: { 1179: advisory(path) } });
  expect(evidence).toMatchObject({ tool, unit: "advisories", findings: 1, bySeverity: { low: 1 } });
  expect(findings).toMatchObject([
    { path, packageVersion: "1.2.0", fixedIn: ">=1.2.6", at: { path: "advisories[1179]" } },
  ]);
});

test.each([
  ["14 dependencies", packages({}), true],
  ["0 dependencies", packages({}, 0), false],
  ["an unknown number of dependencies", packages({}, null), false],
  ["918 dependencies by npm 6", { advisories: {}, metadata: { totalDependencies: 918 } }, true],
  ["0 dependencies by npm 6", { advisories: {}, metadata: { totalDependencies: 0 } }, false],
])("a report without findings on %s is warned of where nothing was scanned", async (_what, document, scanned) => {
  const { evidence, codes } = await scanOf(npmAudit, document);
  expect(evidence).toMatchObject({ scanned, findings: 0 });
  expect(codes).toEqual(scanned ? [] : ["empty-scan"]);
});

test.each([
  [{ error: { code: "ENOAUDIT", summary: "no audit", detail: "" } }, "(ENOAUDIT)"],
  [{ message: "x", error: { summary: "no lockfile", detail: "" } }, "holds an error and"],
  [{ error: { code: "ERR_PNPM_AUDIT_NO_LOCKFILE", message: "x" } }, "(ERR_PNPM_AUDIT_NO_LOCKFILE)"],
])("the error %j is no audit", async (document, words) => {
  const text = JSON.stringify(document);
  expect(npmAudit.claims({ name: "x", head: text })).toBe(true);
  const { outcome } = await readAs(npmAudit, text);
  expect(outcome).toMatchObject({ outcome: "refused", reason: expect.stringContaining(words) });
});
