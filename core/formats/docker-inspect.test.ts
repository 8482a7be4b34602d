import { expect, test } from "vitest";
import { dockerInspect } from "@/core/formats/docker-inspect";
import { snapshotIn } from "@/core/formats/testing/read-snapshot";
import { readAs, understood } from "@/core/formats/testing/read-text";

const check = { Test: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], Interval: 30_000_000_000 };
const up = { Status: "running", Running: true, ExitCode: 0, StartedAt: "2026-02-03T10:11:12.775649753Z" };

test.each([
  ["healthy", { ...up, Health: { Status: "healthy" } }, check, { state: "running", health: "healthy" }],
  ["unhealthy", { ...up, Health: { Status: "unhealthy" } }, check, { state: "running", health: "unhealthy" }],
  ["without a check", up, undefined, { state: "running", health: "unchecked", exitCode: null }],
  ["its check switched off", up, { Test: ["NONE"] }, { state: "running", health: "unchecked" }],
  ["health “none”", { ...up, Health: { Status: "none" } }, undefined, { state: "running", health: "unchecked" }],
  ["a check that never answered", up, check, { state: "running", health: "unknown" }],
  ["health as Podman names it", { ...up, Healthcheck: { Status: "starting" } }, check, { health: "starting" }],
  [
    "killed for its memory",
    { Status: "exited", OOMKilled: true, ExitCode: 137 },
    check,
    { state: "failed", health: null, exitCode: 137, reason: "OOMKilled", startedAt: null },
  ],
  ["a job that ended well", { Status: "exited", ExitCode: 0 }, undefined, { state: "completed", exitCode: 0 }],
  [
    "never started, for an error",
    { Status: "created", ExitCode: 127, Error: "exec: no such file" },
    undefined,
    { state: "failed", exitCode: 127, reason: "could not start" },
  ],
  [
    "restarting by its flag alone",
    { Restarting: true, Running: true, ExitCode: 1 },
    undefined,
    { state: "restarting" },
  ],
])("a container that is %s", async (_what, State, Healthcheck, expected) => {
  const entry = { Name: "/api", State, RestartCount: 3, Config: { Image: "api:1", Healthcheck } };
  const { only } = await snapshotIn(dockerInspect, [entry]);
  expect(only).toMatchObject({ name: "api", image: "api:1", restarts: 3, ...expected });
});

test("the start of a running one is a moment, and its ports are those that are bound", async () => {
  const Ports = {
    "80/tcp": [
      { HostIp: "0.0.0.0", HostPort: "8080" },
      { HostIp: "::", HostPort: "8080" },
    ],
    "9/udp": null,
  };
  const { only } = await snapshotIn(dockerInspect, [{ Name: "/web", State: up, NetworkSettings: { Ports } }]);
  expect(only).toMatchObject({ startedAt: "2026-02-03T10:11:12.775Z", ports: ["8080->80/tcp", "9/udp"] });
});

test("images and networks among the containers are counted as skipped", async () => {
  const list = [{ RepoTags: ["web:1"] }, { Name: "/web", State: up }];
  expect(dockerInspect.claims({ name: "x", head: JSON.stringify(list) })).toBe(true);
  const { evidence, skipped } = await snapshotIn(dockerInspect, list);
  expect([evidence.counts.total, skipped]).toEqual([1, 1]);
});

const planted = [
  "hunter2",
  "s3cr3t-flag",
  "s3cr3t-word",
  "s3cr3t-joined",
  "s3cr3t-url",
  "s3cr3t-shell",
  "s3cr3t-probe",
  "s3cr3t-log",
  "s3cr3t-label",
  "s3cr3t-driver",
  "s3cr3t-option",
  "s3cr3t-podman",
  "s3cr3t-json",
  "s3cr3t-bearer",
  "s3cr3t-error",
];

const secretive = {
  Name: "/api",
  Path: "docker-entrypoint.sh",
  Args: ["--password", "s3cr3t-word", "--port", "8000", "API_TOKEN=s3cr3t-flag", "-ps3cr3t-joined"],
  State: {
    ...up,
    Error: "exec: PASSWORD=s3cr3t-error: not found",
    Health: { Status: "healthy", Log: [{ ExitCode: 0, Output: "Authorization: Bearer s3cr3t-log" }] },
  },
  RestartCount: 0,
  Config: {
    Image: "api:1",
    Env: ["POSTGRES_PASSWORD=hunter2", "MAIL=", "DSN=postgres://app:hunter2@db/app"],
    Cmd: [
      "sh",
      "-c",
      'export KEY=s3cr3t-shell && run --url https://u:s3cr3t-url@host/ \'{"password": "s3cr3t-json"}\'',
    ],
    Entrypoint: ["curl", "-H", "Authorization: Bearer s3cr3t-bearer"],
    CreateCommand: ["podman", "run", "-e", "SECRET=s3cr3t-podman", "api:1"],
    Healthcheck: { Test: ["CMD-SHELL", "redis-cli -a s3cr3t-probe ping"] },
    Labels: { "com.docker.compose.service": "backend", "traefik.auth.users": "s3cr3t-label" },
  },
  HostConfig: {
    LogConfig: { Type: "splunk", Config: { "splunk-token": "s3cr3t-driver" } },
    Mounts: [{ VolumeOptions: { DriverConfig: { Options: { o: "username=app,password=s3cr3t-option" } } } }],
  },
};

test.each([
  ["a list", JSON.stringify([secretive, { ...secretive, Name: "/worker" }], null, 4)],
  ["lines", `${JSON.stringify(secretive)}\n${JSON.stringify({ ...secretive, Name: "/worker" })}\n`],
])("of %s the kept copy holds no secret, and reads to the same evidence", async (_how, text) => {
  const redacted = dockerInspect.redact?.(text);
  const copy = redacted?.text ?? text;
  expect(planted.filter((secret) => copy.includes(secret))).toEqual([]);
  expect(redacted?.removed).toBe(2 * 14);
  for (const kept of [
    "POSTGRES_PASSWORD=[removed]",
    '"MAIL="',
    "docker-entrypoint.sh",
    '"8000"',
    "backend",
    "splunk",
  ]) {
    expect(copy).toContain(kept);
  }
  const [before, after] = await Promise.all([readAs(dockerInspect, text), readAs(dockerInspect, copy)]);
  expect(understood(after.outcome).evidence).toEqual(understood(before.outcome).evidence);
  expect(JSON.stringify(understood(before.outcome).evidence)).not.toMatch(/s3cr3t|hunter2/);
});

test("a file without secrets is kept byte for byte", () => {
  const text = JSON.stringify([
    { Name: "/web", State: up, Config: { Env: ["MAIL="], Cmd: ["nginx", "-g", "daemon off;"] } },
  ]);
  expect(dockerInspect.redact?.(text)).toEqual({ text, removed: 0 });
});
