import { expect, test } from "vitest";
import type { ScanEvidence } from "@/core/evidence/scan";
import { dockerComposePs } from "@/core/formats/docker-compose-ps";
import { junitXml } from "@/core/formats/junit-xml";
import { k6Summary } from "@/core/formats/k6-summary";
import { kubectlPods } from "@/core/formats/kubectl-pods";
import { locustStats } from "@/core/formats/locust-stats";
import { loadOf, readAs, testsOf, understood } from "@/core/formats/testing/read-text";
import { understoodAs } from "@/core/formats/understood";

const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0 };

const clean: ScanEvidence = {
  kind: "scan",
  tool: "Trivy",
  target: null,
  startedAt: null,
  durationSeconds: null,
  scanned: true,
  categories: ["vulnerability"],
  unit: "findings",
  findings: 0,
  bySeverity: none,
  suppressed: 0,
  at: { kind: "path", path: "Results" },
};

const header = "Type,Name,Request Count,Failure Count,Requests/s,50%,95%";

test.each([
  [
    `${header}\nGET,/a,1417,22,5,10,26\n,Aggregated,1417,22,5,10,26\n`,
    "Locust statistics: 1,417 requests on 1 endpoint, 22 counted as failed by Locust, p95 26\u00a0ms.",
  ],
  [
    `${header}\nGET,/a,1,0,5,10,26\n`,
    "Locust statistics: 1 request on 1 endpoint, 0 counted as failed by Locust, p95 not listed.",
  ],
])("a statistics file is understood as %#", async (content, sentence) => {
  const { evidence } = await loadOf(locustStats, content);
  expect(understoodAs(evidence)).toBe(sentence);
});

test("a k6 summary tells its thresholds, and what it does not list", async () => {
  const metrics = {
    http_reqs: {
      type: "counter",
      values: { count: 200, rate: 10 },
      thresholds: { "count>1": { ok: true }, "rate>99": { ok: false } },
    },
  };
  const { evidence } = await loadOf(k6Summary, JSON.stringify({ metrics }));
  expect(understoodAs(evidence)).toBe(
    "k6 summary: 200 requests, failures not listed, p95 not listed, 1 of 2 thresholds met.",
  );
});

test("a k6 run without HTTP claims no requests", async () => {
  const metrics = { grpc_req_duration: { type: "trend", contains: "time", values: { avg: 1 } } };
  const { evidence } = await loadOf(k6Summary, JSON.stringify({ metrics }));
  expect(understoodAs(evidence)).toBe("k6 summary: no HTTP requests listed, 1 metric of its own.");
});

test.each([
  ['<testsuite name="pytest"><testcase name="a"/></testsuite>', "JUnit XML written by pytest: 1 test: 1 passed."],
  [
    '<testsuite><testcase name="a"><flakyFailure/></testcase><testcase name="b"><error/></testcase><testcase name="c"><skipped type="pytest.xfail"/></testcase><testcase name="d"><failure/></testcase><testcase name="e" status="disabled"/></testsuite>',
    "JUnit XML written by pytest: 5 tests: 1 passed (1 only on a retry), 1 failed, 1 error, 1 skipped (1 expected to fail), 1 not run.",
  ],
  ["<testsuites/>", "JUnit XML: no test."],
])("a JUnit file is understood as %#", async (content, sentence) => {
  const { evidence } = await testsOf(junitXml, content);
  expect(understoodAs(evidence)).toBe(sentence);
});

test.each([
  [
    { findings: 3, bySeverity: { ...none, critical: 1, unknown: 2 }, suppressed: 1, target: "shop:1.4" },
    "Trivy scan of shop:1.4: 3 findings: 1 critical, 2 of unknown severity; 1 left out by the file itself.",
  ],
  [{ unit: "advisories" as const, findings: 1, bySeverity: { ...none, low: 1 } }, "Trivy scan: 1 advisory: 1 low."],
  [
    { unit: "candidates" as const, findings: 1, bySeverity: { ...none, unknown: 1 } },
    "Trivy scan: 1 candidate: 1 of unknown severity.",
  ],
  [{}, "Trivy scan: 0 findings."],
  [{ scanned: false }, "Trivy scan: nothing was scanned."],
])("a scan is understood as %#", (fields, sentence) => {
  expect(understoodAs({ ...clean, ...fields })).toBe(sentence);
});

test.each([
  [
    dockerComposePs,
    '{"Service":"web","State":"running","Health":"healthy"}{"Service":"db","State":"running","Health":""}',
    "Docker Compose: 2 containers: 2 running, 1 healthy, 1 without a health check.",
  ],
  [
    kubectlPods,
    '{"kind":"Pod","apiVersion":"v1","status":{"phase":"Pending"}}',
    "Kubernetes: 1 pod: 0 running, 0 healthy.",
  ],
  [kubectlPods, '{"kind":"List","apiVersion":"v1","items":[]}', "Kubernetes: no pod."],
])("a snapshot of containers is understood as %#", async (format, content, sentence) => {
  const { evidence } = understood((await readAs(format, content)).outcome);
  expect(evidence.map(understoodAs)).toEqual([sentence]);
});
