import { expect, test } from "vitest";
import { dockerPs } from "@/core/formats/docker-ps";
import { snapshotIn } from "@/core/formats/testing/read-snapshot";

const row = { ID: "c762", Names: "web", Image: "web:1", Ports: "", Labels: "", Status: "Up 3 minutes" };

test.each([
  ["Up 3 minutes", {}, { state: "running", health: "unchecked" }],
  ["Up 3 minutes (healthy)", {}, { state: "running", health: "healthy" }],
  ["Up 3 minutes (unhealthy)", {}, { state: "running", health: "unhealthy" }],
  ["Up 2 seconds (health: starting)", {}, { state: "running", health: "starting" }],
  ["Up 3 minutes", { HealthStatus: "unhealthy" }, { state: "running", health: "unhealthy" }],
  ["Up 3 minutes", { HealthStatus: "none", State: "running" }, { state: "running", health: "unchecked" }],
  ["Up 3 minutes (Paused)", {}, { state: "paused", health: null }],
  ["Exited (0) 2 hours ago", { State: "exited" }, { state: "completed", exitCode: 0 }],
  ["Exited (137) 2 hours ago", {}, { state: "failed", exitCode: 137 }],
  ["Restarting (1) 5 seconds ago", {}, { state: "restarting", exitCode: 1 }],
  ["Created", {}, { state: "created", health: null }],
  ["Dead", {}, { state: "failed", reason: "dead" }],
  ["Removal In Progress", {}, { state: "removing" }],
  ["", { State: "running" }, { state: "running", health: "unknown" }],
])("“%s” with %j is told apart", async (Status, facts, expected) => {
  expect((await snapshotIn(dockerPs, { ...row, ...facts, Status })).only).toMatchObject(expected);
});

test("a container of Compose stands under its service, whatever its own name", async () => {
  const Labels = "com.docker.compose.project=shop,com.docker.compose.service=api,tier=back";
  expect((await snapshotIn(dockerPs, { ...row, Labels })).only).toMatchObject({ name: "web", service: "api" });
});

const podman = {
  Id: "1f",
  Names: ["api"],
  Image: "localhost/api:2",
  ImageID: "9a",
  Labels: { tier: "back" },
  Ports: [{ host_ip: "", container_port: 8000, host_port: 10200, range: 1, protocol: "tcp" }],
  Restarts: 2,
  State: "running",
  Status: "Up 2 hours (healthy)",
  StartedAt: 1_770_113_472,
  ExitCode: 0,
};

test("the list of Podman tells restarts and since when", async () => {
  const { evidence, only } = await snapshotIn(dockerPs, [podman]);
  expect(evidence.tool).toBe("Podman");
  expect(only).toMatchObject({
    name: "api",
    health: "healthy",
    restarts: 2,
    startedAt: "2026-02-03T10:11:12.000Z",
    ports: ["10200->8000/tcp"],
  });
});

test("the list of the engine’s API is Docker’s, its names without the slash", async () => {
  const listed = [{ Names: ["/web"], State: "exited", Status: "Exited (3) 5 minutes ago", Ports: [], Labels: {} }];
  expect(dockerPs.claims({ name: "x", head: JSON.stringify(listed) })).toBe(true);
  const { evidence, only } = await snapshotIn(dockerPs, listed);
  expect(evidence.tool).toBe("Docker");
  expect(only).toMatchObject({ name: "web", state: "failed", exitCode: 3 });
});

test("of Swarm’s tasks the newest of each slot stands, and its health is not in the file", async () => {
  const task = { ID: "t", Image: "web:1", DesiredState: "Running", CurrentState: "Running 2 hours ago", Error: "" };
  const lines = [
    { ...task, Name: "shop_web.1" },
    { ...task, Name: "shop_web.1", DesiredState: "Shutdown", CurrentState: "Failed 3 hours ago" },
    { ...task, Name: "shop_api.1", CurrentState: "Failed 1 minute ago", Error: "task: non-zero exit (2)" },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  expect(dockerPs.claims({ name: "x", head: text })).toBe(true);
  const { evidence, skipped } = await snapshotIn(dockerPs, text);
  expect(evidence.containers).toMatchObject([
    { service: "shop_web", state: "running", health: "unknown" },
    { service: "shop_api", state: "failed", exitCode: 2 },
  ]);
  expect(skipped).toBe(1);
});
