import { expect, test } from "vitest";
import { pipAudit } from "@/core/formats/pip-audit";
import { scanOf } from "@/core/formats/testing/read-text";

const vulnerable = {
  name: "Flask_Login",
  version: "0.5",
  vulns: [{ id: "PYSEC-2019-179", fix_versions: ["1.0", "0.12.5"], description: "Memory." }],
};
const clean = { name: "jinja2", version: "3.1.6", vulns: [] };
const unaudited = { name: "internal", skip_reason: "not on PyPI" };

test.each([
  ["an object", { dependencies: [clean, vulnerable] }, "dependencies[1].vulns[0]"],
  ["a list", [clean, vulnerable], "[1].vulns[0]"],
])("a report that is %s tells package, version and what mends it", async (_shape, document, path) => {
  const { evidence, findings } = await scanOf(pipAudit, document);
  expect(evidence).toMatchObject({ findings: 1, scanned: true, bySeverity: { unknown: 1 } });
  expect(findings).toMatchObject([
    {
      identity: ["vulnerability", "pypi", "flask-login", "PYSEC-2019-179"],
      packageName: "Flask_Login",
      packageVersion: "0.5",
      fixedIn: "1.0, 0.12.5",
      severity: "unknown",
      at: { path },
    },
  ]);
});

test.each([
  ["all audited", [clean], true, []],
  ["one not audited", [clean, unaudited], true, ["partial"]],
  ["none audited", [unaudited, unaudited], false, ["empty-scan"]],
  ["no dependency", [], false, ["empty-scan"]],
])("a report with %s says what was not audited", async (_what, dependencies, scanned, expected) => {
  const { evidence, codes } = await scanOf(pipAudit, { dependencies, fixes: [] });
  expect(evidence.scanned).toBe(scanned);
  expect(codes).toEqual(expected);
});

test.each([
  ['{"dependencies":[{"name":"a","version":"1","vulns":[]}]}', true],
  ['{"dependencies":[{"name":"a","skip_reason":"x"}]}', true],
  ['{"dependencies":[],"fixes":[]}', true],
  ['{"dependencies":[]}', true],
  ['[{"name":"a","version":"1","vulns":[]}]', true],
  ['{"bomFormat":"CycloneDX","dependencies":[]}', false],
  ['{"name":"x","dependencies":[{"name":"a"}]}', false],
  ['[{"name":"a","version":"1"}]', false],
])("%s is claimed: %s", (head, claimed) => {
  expect(pipAudit.claims({ name: "x", head })).toBe(claimed);
});
