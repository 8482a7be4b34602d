import { describe, expect, test } from "vitest";
import { kubectlPods } from "@/core/formats/kubectl-pods";
import { snapshotIn } from "@/core/formats/testing/read-snapshot";
import { readAs, understood } from "@/core/formats/testing/read-text";

const since = { running: { startedAt: "2026-02-03T10:11:12Z" } };
const probe = { httpGet: { path: "/", port: 80 } };
const ready = (status: "True" | "False", reason?: string) => ({ type: "Ready", status, reason });
const waits = (reason: string) => ({ waiting: { reason, message: "back-off 5m0s" } });
const web = { name: "web", image: "web:1", readinessProbe: probe };
const log = { name: "log", image: "log:1" };

type Pod = {
  phase?: string;
  spec?: object;
  metadata?: object;
  conditions?: object[];
  statuses?: object[];
  rest?: object;
};

function pod({ phase = "Running", spec, metadata, conditions = [ready("True")], statuses, rest }: Pod) {
  const containerStatuses = statuses ?? [{ name: "web", ready: true, restartCount: 0, state: since }];
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "web-1", namespace: "prod", ...metadata },
    spec: { containers: [web], ...spec },
    status: { phase, conditions, containerStatuses, ...rest },
  };
}

const list = (...items: object[]) => ({ apiVersion: "v1", items, kind: "List", metadata: { resourceVersion: "" } });
const bothReady = ["web", "log"].map((name) => ({ name, ready: true, restartCount: 0, state: since }));
const notReady = [ready("False", "ContainersNotReady")];

describe("a pod", () => {
  test.each<[string, Pod, object]>([
    ["ready by its probe", {}, { state: "running", health: "healthy", startedAt: "2026-02-03T10:11:12.000Z" }],
    [
      "ready without a probe",
      { spec: { containers: [{ ...log, name: "web" }] } },
      { state: "running", health: "unchecked" },
    ],
    [
      "ready, one container unprobed",
      { spec: { containers: [web, log] }, statuses: bothReady },
      { health: "unchecked", image: "web:1, log:1" },
    ],
    ["of a file without its declaration", { spec: { containers: undefined } }, { state: "running", health: "unknown" }],
    [
      "not ready",
      { conditions: notReady, statuses: [{ name: "web", ready: false, restartCount: 4, state: since }] },
      { state: "running", health: "unhealthy", restarts: 4, reason: "ContainersNotReady" },
    ],
    [
      "one container of two not ready",
      {
        spec: { containers: [web, { ...log, readinessProbe: probe }] },
        conditions: [],
        statuses: [
          { name: "web", ready: true, restartCount: 1, state: since },
          { name: "log", ready: false, restartCount: 2, state: since },
        ],
      },
      { state: "running", health: "unhealthy", restarts: 3 },
    ],
    [
      "still starting by its startup probe",
      {
        conditions: notReady,
        statuses: [{ name: "web", ready: false, started: false, restartCount: 0, state: since }],
      },
      { state: "running", health: "starting" },
    ],
    [
      "crashing, killed for its memory before",
      {
        conditions: notReady,
        statuses: [
          {
            name: "web",
            ready: false,
            restartCount: 12,
            state: waits("CrashLoopBackOff"),
            lastState: { terminated: { exitCode: 137, reason: "OOMKilled" } },
          },
        ],
      },
      { state: "restarting", health: null, exitCode: 137, restarts: 12, reason: "CrashLoopBackOff (OOMKilled)" },
    ],
    [
      "without its image",
      {
        phase: "Pending",
        statuses: [{ name: "web", ready: false, restartCount: 0, state: waits("ImagePullBackOff") }],
      },
      { state: "failed", health: null, reason: "ImagePullBackOff" },
    ],
    [
      "crashing in what prepares it",
      {
        phase: "Pending",
        spec: { initContainers: [{ name: "migrate", image: "m:1" }] },
        rest: { initContainerStatuses: [{ name: "migrate", ready: false, state: waits("CrashLoopBackOff") }] },
        statuses: [{ name: "web", ready: false, restartCount: 0, state: waits("PodInitializing") }],
      },
      { state: "restarting", reason: "CrashLoopBackOff" },
    ],
    [
      "being created",
      {
        phase: "Pending",
        statuses: [{ name: "web", ready: false, restartCount: 0, state: waits("ContainerCreating") }],
      },
      { state: "pending", health: null, reason: "ContainerCreating" },
    ],
    [
      "not placed on any machine",
      {
        phase: "Pending",
        statuses: [],
        conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable" }],
      },
      { state: "pending", reason: "Unschedulable", restarts: null },
    ],
    [
      "a job that ended well",
      {
        phase: "Succeeded",
        conditions: [ready("False", "PodCompleted")],
        statuses: [{ name: "web", ready: false, restartCount: 0, state: { terminated: { exitCode: 0 } } }],
      },
      { state: "completed", health: null, exitCode: 0, startedAt: null },
    ],
    [
      "a job that failed",
      {
        phase: "Failed",
        statuses: [
          { name: "web", ready: false, restartCount: 0, state: { terminated: { exitCode: 1, reason: "Error" } } },
        ],
      },
      { state: "failed", exitCode: 1, reason: "Error" },
    ],
    ["evicted", { phase: "Failed", statuses: [], rest: { reason: "Evicted" } }, { state: "failed", reason: "Evicted" }],
    [
      "being taken away",
      { metadata: { deletionTimestamp: "2026-02-03T11:00:00Z" } },
      { state: "removing", health: null, reason: "Terminating" },
    ],
    ["on a machine that does not answer", { phase: "Unknown" }, { state: "unknown", health: null }],
  ])("that is %s", async (_what, facts, expected) => {
    expect((await snapshotIn(kubectlPods, list(pod(facts)))).only).toMatchObject(expected);
  });

  test.each([
    ["ReplicaSet", "api-7d9f8c", { "pod-template-hash": "7d9f8c" }, "api"],
    ["StatefulSet", "db", {}, "db"],
    ["Job", "report-29123456", {}, "report"],
    ["Job", "migrate-v2", {}, "migrate-v2"],
  ])("of the %s %s stands under the name that stays", async (kind, name, labels, service) => {
    const metadata = { name: `${name}-x2x9k`, labels, ownerReferences: [{ kind, name }] };
    expect((await snapshotIn(kubectlPods, list(pod({ metadata })))).only.service).toBe(service);
  });

  test("of one of several namespaces carries it in its name", async () => {
    const { evidence } = await snapshotIn(kubectlPods, list(pod({}), pod({ metadata: { namespace: "staging" } })));
    expect(evidence.containers.map(({ service }) => service)).toEqual(["prod/web-1", "staging/web-1"]);
  });
});

test.each([
  ["a single pod", pod({}), false],
  ["a list as the API gives it", { kind: "PodList", apiVersion: "v1", items: [{ ...pod({}), kind: undefined }] }, true],
  ["a list with other objects in it", list({ apiVersion: "v1", kind: "Service" }, pod({})), true],
])("%s is read", async (_what, document, listsStopped) => {
  const head = JSON.stringify(document);
  expect(kubectlPods.claims({ name: "x", head })).toBe(true);
  const { evidence } = await snapshotIn(kubectlPods, head);
  expect(evidence).toMatchObject({ counts: { total: 1, running: 1, healthy: 1 }, listsStopped });
});

test("a list of no pod is a snapshot that proves nothing", async () => {
  const head = JSON.stringify(list());
  expect(kubectlPods.claims({ name: "x", head })).toBe(true);
  const { evidence, receipt } = understood((await readAs(kubectlPods, head)).outcome);
  expect(evidence).toMatchObject([{ counts: { total: 0 }, containers: [] }]);
  expect(receipt.warnings).toMatchObject([{ code: "empty-scan" }]);
});

test.each([
  ["deployments", list({ apiVersion: "apps/v1", kind: "Deployment" }), "holds no pod"],
  ["a pod that is only declared", { ...pod({}), status: {} }, "declared"],
])("%s are no snapshot", async (_what, document, reason) => {
  const { outcome } = await readAs(kubectlPods, JSON.stringify(document));
  expect(outcome).toMatchObject({ outcome: "refused", reason: expect.stringContaining(reason), excerpt: [] });
});

test("the kept copy holds no secret, and reads to the same evidence", async () => {
  const secretive = pod({
    metadata: {
      annotations: {
        "kubectl.kubernetes.io/last-applied-configuration": JSON.stringify({ env: [{ name: "A", value: "s3cr3t-1" }] }),
        "vault.example/token": "s3cr3t-2",
      },
    },
    spec: {
      containers: [
        {
          ...web,
          env: [
            { name: "PASSWORD", value: "s3cr3t-3" },
            { name: "FROM", valueFrom: { secretKeyRef: { name: "database", key: "password" } } },
          ],
          command: ["server", "--api-key=s3cr3t-4"],
          args: ["--token", "s3cr3t-5", "MODE=s3cr3t-6"],
          readinessProbe: { httpGet: { path: "/", httpHeaders: [{ name: "Authorization", value: "s3cr3t-7" }] } },
        },
      ],
      initContainers: [{ name: "migrate", image: "m:1", env: [{ name: "DSN", value: "s3cr3t-8" }] }],
    },
  });
  const secret = { apiVersion: "v1", kind: "Secret", data: { password: "czNjcjN0" } };
  const text = JSON.stringify(list(secretive, secret), null, 4);
  const redacted = kubectlPods.redact?.(text);
  expect(redacted?.removed).toBe(9);
  const copy = redacted?.text ?? text;
  expect(copy).not.toMatch(/s3cr3t|czNjcjN0/);
  expect(copy).toContain('"key": "password"');
  const [before, after] = await Promise.all([readAs(kubectlPods, text), readAs(kubectlPods, copy)]);
  expect(understood(after.outcome).evidence).toEqual(understood(before.outcome).evidence);
  expect(JSON.stringify(understood(before.outcome).evidence)).not.toMatch(/s3cr3t/);
});
