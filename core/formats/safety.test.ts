import { expect, test } from "vitest";
import { safety } from "@/core/formats/safety";
import { scanOf } from "@/core/formats/testing/read-text";

const check = (more: object) => ({
  report_meta: { packages_found: 3, safety_version: "2.3.5" },
  vulnerabilities: [],
  ...more,
});
const row = {
  vulnerability_id: "25853",
  package_name: "django",
  analyzed_version: "1.2",
  advisory: "Insecure",
  fixed_versions: [""],
};

test("a list of version 1 tells package, version and number", async () => {
  const { evidence, findings } = await scanOf(safety, [
    ["Django", "<1.2.7", "1.2.2", "Session modification", "33063", null],
  ]);
  expect(evidence).toMatchObject({ tool: "Safety", findings: 1, bySeverity: { unknown: 1 } });
  expect(findings).toMatchObject([
    {
      identity: ["vulnerability", "pypi", "django", "33063"],
      packageVersion: "1.2.2",
      title: "Session modification",
      at: { path: "[0]" },
    },
  ]);
});

test("what version 2 was told to ignore is left out of the count", async () => {
  const { evidence, findings } = await scanOf(
    safety,
    check({ vulnerabilities: [row], ignored_vulnerabilities: [{ ...row, vulnerability_id: "1" }] }),
  );
  expect(evidence).toMatchObject({ findings: 1, suppressed: 1 });
  expect(findings).toMatchObject([{ suppressed: null, fixedIn: null }, { suppressed: "ignored in Safety" }]);
});

test.each([
  [3, true],
  [0, false],
])("of %d packages without a vulnerability it is %s that something was scanned", async (packages_found, scanned) => {
  const { evidence, codes } = await scanOf(safety, check({ report_meta: { packages_found } }));
  expect(evidence.scanned).toBe(scanned);
  expect(codes).toEqual(scanned ? [] : ["empty-scan"]);
});

const scan = (files: object[]) => ({
  meta: { timestamp: "2026-02-03T10:11:12", telemetry: { safety_version: "3.2.4" } },
  scan_results: { projects: [{ location: "/builds/7/.safety-project.ini", files }] },
});
const file = {
  location: "/builds/7/app/requirements.txt",
  results: {
    dependencies: [
      {
        name: "jinja2",
        specifications: [
          {
            raw: "jinja2==2.11.2",
            vulnerabilities: {
              known_vulnerabilities: [
                { id: "70612", ignored: null },
                { id: "62871", ignored: { code: "manual", reason: "x" } },
              ],
              remediation: { recommended: "3.1.6" },
            },
          },
        ],
      },
    ],
  },
};

test("version 3 tells the file that asks for a package, by its place in the project", async () => {
  const { evidence, findings, receipt } = await scanOf(safety, scan([file]));
  expect(evidence).toMatchObject({ findings: 1, suppressed: 1, startedAt: "2026-02-03T10:11:12" });
  expect(receipt.toolVersion).toBe("3.2.4");
  expect(findings[0]).toMatchObject({
    identity: ["vulnerability", "pypi", "app/requirements.txt", "jinja2", "70612"],
    path: "app/requirements.txt",
    packageVersion: "2.11.2",
    fixedIn: "3.1.6",
    at: {
      path: "scan_results.projects[0].files[0].results.dependencies[0].specifications[0].vulnerabilities.known_vulnerabilities[0]",
    },
  });
});

test("a scan by version 3 that found no file proves nothing", async () => {
  const { evidence, codes } = await scanOf(safety, scan([]));
  expect(evidence.scanned).toBe(false);
  expect(codes).toEqual(["empty-scan"]);
});
