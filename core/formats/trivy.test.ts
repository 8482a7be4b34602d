import { expect, test } from "vitest";
import { scanOf } from "@/core/formats/testing/read-text";
import { trivy } from "@/core/formats/trivy";

const vulnerability = {
  VulnerabilityID: "CVE-2024-2511",
  PkgName: "libssl3",
  InstalledVersion: "3.1.4-r5",
  FixedVersion: "3.1.4-r6",
  Status: "fixed",
  Severity: "CRITICAL",
};
const check = { ID: "DS002", Title: "Image user should not be 'root'", Severity: "HIGH", Status: "FAIL" };
const secret = { RuleID: "github-pat", Title: "GitHub token", Severity: "CRITICAL", StartLine: 2, Match: "T=****" };
const report = (Results: object[] | null, more: object = {}) => ({
  SchemaVersion: 2,
  ArtifactName: ".",
  Results,
  ...more,
});
const image = (name: string, result: object) =>
  report([{ Target: `${name} (alpine 3.19.1)`, Class: "os-pkgs", Type: "alpine", ...result }], {
    ArtifactName: name,
    ArtifactType: "container_image",
  });

test("a severity that is not given is unknown, and “fixed” means that an upgrade exists", async () => {
  const { Severity: _, ...without } = vulnerability;
  const { evidence, findings } = await scanOf(
    trivy,
    report([{ Target: "a", Vulnerabilities: [vulnerability, without] }]),
  );
  expect(evidence).toMatchObject({ findings: 2, suppressed: 0, bySeverity: { critical: 1, unknown: 1 } });
  expect(findings).toMatchObject([{ fixedIn: "3.1.4-r6", at: { path: "Results[0].Vulnerabilities[0]" } }, {}]);
});

test.each([
  ["not_affected", { findings: 0, suppressed: 1 }],
  ["affected", { findings: 1, suppressed: 0 }],
  ["will_not_fix", { findings: 1, suppressed: 0 }],
  ["end_of_life", { findings: 1, suppressed: 0 }],
])("a vulnerability with the status %s counts as %j", async (Status, counts) => {
  const { evidence } = await scanOf(trivy, report([{ Target: "a", Vulnerabilities: [{ ...vulnerability, Status }] }]));
  expect(evidence).toMatchObject(counts);
});

test.each([
  ["FAIL", 1],
  ["PASS", 0],
  ["EXCEPTION", 0],
  [undefined, 1],
])("a check with the status %s is %d findings", async (Status, count) => {
  const { findings, receipt } = await scanOf(
    trivy,
    report([{ Target: "Dockerfile", Class: "config", Misconfigurations: [{ ...check, Status }] }]),
  );
  expect(findings).toHaveLength(count);
  expect(receipt.skipped).toHaveLength(1 - count);
});

test("what VEX or an ignore file took out is kept as left out", async () => {
  const modified = { Type: "vulnerability", Status: "not_affected", Finding: vulnerability };
  const { evidence, findings } = await scanOf(
    trivy,
    report([{ Target: "a", Class: "lang-pkgs", ExperimentalModifiedFindings: [modified] }]),
  );
  expect(evidence).toMatchObject({ findings: 0, suppressed: 1 });
  expect(findings).toMatchObject([{ suppressed: "not affected (Trivy)", rule: "CVE-2024-2511" }]);
});

test.each([
  ["no results", report(null)],
  ["an empty list of results", report([])],
])("a report with %s scanned nothing", async (_what, document) => {
  const { evidence, codes } = await scanOf(trivy, document);
  expect(evidence).toMatchObject({ scanned: false, findings: 0, target: ".", categories: ["vulnerability"] });
  expect(codes).toEqual(["empty-scan"]);
});

test("a target without findings was scanned", async () => {
  const { evidence, codes } = await scanOf(trivy, image("shop:1.0", {}));
  expect(evidence).toMatchObject({ scanned: true, findings: 0, target: "shop:1.0" });
  expect(codes).toEqual([]);
});

test("what was looked for is told by the classes of the results", async () => {
  const { evidence } = await scanOf(
    trivy,
    report([
      { Target: "a", Class: "lang-pkgs" },
      { Target: "b", Class: "config" },
      { Target: "c", Class: "license-file", Licenses: [{ Name: "GPL-3.0", FilePath: "c", Severity: "HIGH" }] },
      { Target: "d", Class: "secret", Secrets: [secret] },
    ]),
  );
  expect(evidence.categories).toEqual(["vulnerability", "misconfiguration", "licence", "secret"]);
  expect(evidence.bySeverity).toMatchObject({ critical: 1, high: 1 });
});

const identityIn = async (document: object) => (await scanOf(trivy, document)).findings[0]?.identity;
const list = { Vulnerabilities: [vulnerability] };

test("a system package is the same in the next build of an image, and another in another image", async () => {
  const first = await identityIn(image("registry:5000/shop:1.0", list));
  expect(await identityIn(image("registry:5000/shop:1.1@sha256:aa", list))).toEqual(first);
  expect(await identityIn(image("registry:5000/desk:1.0", list))).not.toEqual(first);
});

test("a package in another lockfile, or at another place, is another finding", async () => {
  const lockfile = (Target: string, more: object = {}) =>
    report([{ Target, Class: "lang-pkgs", Type: "npm", Vulnerabilities: [{ ...vulnerability, ...more }] }]);
  const first = await identityIn(lockfile("package-lock.json"));
  expect(await identityIn(lockfile("package-lock.json", { InstalledVersion: "9", Title: "x" }))).toEqual(first);
  expect(await identityIn(lockfile("desk/package-lock.json"))).not.toEqual(first);
  expect(await identityIn(lockfile("package-lock.json", { PkgPath: "node_modules/a" }))).not.toEqual(first);
});

test("masked secrets of one rule in one file stay apart by their order, not by their line", async () => {
  const { findings } = await scanOf(
    trivy,
    report([{ Target: "./.env", Secrets: [secret, { ...secret, StartLine: 9 }] }]),
  );
  expect(findings.map(({ identity }) => identity)).toEqual([
    ["secret", ".env", "", "github-pat", "1"],
    ["secret", ".env", "", "github-pat", "2"],
  ]);
});

test.each(["", "(alpine 3.19)"])("the list that old versions wrote is read: %s", async (system) => {
  const { evidence, findings } = await scanOf(trivy, [
    { Target: `shop:1.0 ${system}`.trim(), Type: "alpine", Vulnerabilities: [vulnerability] },
    { Target: "package-lock.json", Vulnerabilities: null },
  ]);
  expect(evidence).toMatchObject({ findings: 1, scanned: true, target: null });
  expect(findings).toMatchObject([{ at: { path: "[0].Vulnerabilities[0]" } }]);
});

const workload = { Namespace: "shop", Kind: "Deployment", Name: "web" };

test.each([
  ["Resources", { Resources: [{ ...workload, Results: [{ Target: "web", ...list }] }] }],
  ["Findings", { Findings: [{ ...workload, Results: [{ Target: "web", ...list }] }] }],
  [
    "Vulnerabilities",
    { Misconfigurations: [], Vulnerabilities: [{ ...workload, Results: [{ Target: "web", ...list }] }] },
  ],
])("a cluster’s %s are read by workload", async (name, lists) => {
  const text = JSON.stringify({ ClusterName: "shop-cluster", ...lists });
  expect(trivy.claims({ name: "x", head: text })).toBe(true);
  const { evidence, findings } = await scanOf(trivy, text);
  expect(evidence).toMatchObject({ target: "shop-cluster", findings: 1 });
  expect(findings[0]?.identity).toContain("shop/Deployment/web");
  expect(findings[0]?.at).toEqual({ kind: "path", path: `${name}[0].Results[0].Vulnerabilities[0]` });
});

test("a workload that could not be scanned makes the scan partial", async () => {
  const { codes } = await scanOf(trivy, {
    ClusterName: "c",
    Resources: [
      { ...workload, Error: "no access" },
      { ...workload, Results: [{ Target: "web", ...list }] },
    ],
  });
  expect(codes).toEqual(["partial"]);
});

const operated = (kind: string, body: object, name = "web-c868466d4") => ({
  apiVersion: "aquasecurity.github.io/v1alpha1",
  kind,
  metadata: {
    labels: {
      "trivy-operator.resource.kind": "ReplicaSet",
      "trivy-operator.resource.name": name,
      "trivy-operator.resource.namespace": "shop",
    },
  },
  report: { scanner: { version: "0.48.3" }, updateTimestamp: "2024-01-23T13:43:55Z", ...body },
});
const operatedReports = [
  operated("VulnerabilityReport", {
    vulnerabilities: [{ vulnerabilityID: "CVE-1", resource: "libssl3", installedVersion: "1", severity: "MEDIUM" }],
  }),
  operated("ConfigAuditReport", {
    checks: [
      { checkID: "KSV014", title: "Writable root", severity: "LOW", success: false },
      { checkID: "KSV015", severity: "LOW", success: true },
      { title: "Without a number", severity: "LOW", success: false },
    ],
  }),
  operated("ExposedSecretReport", {
    secrets: [{ ruleID: "github-pat", target: "a.txt", match: "T=***", severity: "CRITICAL" }],
  }),
  operated("SbomReport", { components: {} }),
];

test.each([
  ["a list of kubectl", { apiVersion: "v1", kind: "List", items: operatedReports }],
  ["a plain list", operatedReports],
  ["lists by kind", { "vulnerabilityreports.aquasecurity.github.io": operatedReports }],
])("the operator’s reports are read from %s", async (_shape, document) => {
  const text = JSON.stringify(document);
  expect(trivy.claims({ name: "x", head: text })).toBe(true);
  const { evidence, receipt } = await scanOf(trivy, text);
  expect(evidence).toMatchObject({
    findings: 4,
    bySeverity: { critical: 1, medium: 1, low: 2 },
    startedAt: "2024-01-23T13:43:55Z",
  });
  expect(receipt).toMatchObject({ toolVersion: "0.48.3", skipped: [{ count: 1 }] });
});

test("a replica set is the same in the next deployment", async () => {
  const of = (name: string) =>
    operated("VulnerabilityReport", { vulnerabilities: [{ vulnerabilityID: "CVE-1" }] }, name);
  expect(await identityIn(of("web-c868466d4"))).toEqual(await identityIn(of("web-7d9f8b6c5d")));
});

test("the copy holds no code, match or password, and reads to the same", async () => {
  const code = { Code: { Lines: [{ Number: 1, Content: "DB=hunter2hunter2", Highlighted: "DB=hunter2hunter2" }] } };
  const document = report(
    [
      { Target: ".env", Class: "secret", Secrets: [{ ...secret, ...code, Match: "T=hunter2hunter2" }] },
      { Target: "Dockerfile", Class: "config", Misconfigurations: [{ ...check, CauseMetadata: code }] },
      { Target: "a", ...list },
    ],
    {
      Metadata: {
        ImageConfig: {
          config: { Env: ["PATH=/bin", "DB_PASSWORD=hunter2hunter2"] },
          history: [{ created_by: "ENV DB_PASSWORD=hunter2hunter2" }, { created_by: "COPY . ." }],
        },
      },
    },
  );
  const copy = trivy.redact?.(JSON.stringify(document)) ?? { text: "", removed: 0 };
  expect(copy.text).not.toContain("hunter2");
  expect(copy.removed).toBe(7);
  const [before, after] = [await scanOf(trivy, document), await scanOf(trivy, copy.text)];
  expect(after).toEqual(before);
  expect(JSON.stringify(before)).not.toContain("hunter2");
});
