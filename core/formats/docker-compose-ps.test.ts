import { describe, expect, test } from "vitest";
import { dockerComposePs } from "@/core/formats/docker-compose-ps";
import { snapshotIn } from "@/core/formats/testing/read-snapshot";
import { readAs } from "@/core/formats/testing/read-text";

const web = { Name: "shop-web-1", Service: "web", State: "running", Health: "healthy", ExitCode: 0 };

describe("a container", () => {
  test.each([
    ["running and healthy", {}, { state: "running", health: "healthy", exitCode: null }],
    ["running and unhealthy", { Health: "unhealthy" }, { state: "running", health: "unhealthy" }],
    ["running and still starting", { Health: "starting" }, { state: "running", health: "starting" }],
    ["running without a check", { Health: "" }, { state: "running", health: "unchecked" }],
    ["running, its check switched off", { Health: "none" }, { state: "running", health: "unchecked" }],
    ["running, and the file has no word on health", { Health: undefined }, { state: "running", health: "unknown" }],
    [
      "running, its health in the status alone",
      { Health: undefined, Status: "Up 2 hours (unhealthy)" },
      { state: "running", health: "unhealthy" },
    ],
    ["a job that ended well", { State: "exited", Health: "" }, { state: "completed", health: null, exitCode: 0 }],
    ["a job that failed", { State: "exited", ExitCode: 137 }, { state: "failed", health: null, exitCode: 137 }],
    [
      "ended with a code that stands in the status alone",
      { State: "exited", ExitCode: undefined, Status: "Exited (1) 2 hours ago" },
      { state: "failed", exitCode: 1 },
    ],
    ["ended with no code at all", { State: "exited", ExitCode: undefined }, { state: "unknown", exitCode: null }],
    ["restarting", { State: "restarting", ExitCode: 1 }, { state: "restarting", health: null, exitCode: 1 }],
    ["dead", { State: "dead", ExitCode: 0 }, { state: "failed", reason: "dead" }],
    ["paused", { State: "paused" }, { state: "paused", health: null }],
    ["only created", { State: "created", Health: "" }, { state: "created", health: null, exitCode: null }],
    ["in a state of tomorrow", { State: "hibernating" }, { state: "unknown", health: null }],
  ])("that is %s", async (_what, facts, expected) => {
    expect((await snapshotIn(dockerComposePs, [{ ...web, ...facts }])).only).toMatchObject(expected);
  });

  test.each([
    [
      "published on both families once",
      {
        Publishers: [
          { URL: "0.0.0.0", TargetPort: 80, PublishedPort: 8080, Protocol: "tcp" },
          { URL: "::", TargetPort: 80, PublishedPort: 8080, Protocol: "tcp" },
        ],
      },
      ["8080->80/tcp"],
    ],
    [
      "on the host alone",
      { Publishers: [{ URL: "127.0.0.1", TargetPort: 80, PublishedPort: 8080, Protocol: "tcp" }] },
      ["127.0.0.1:8080->80/tcp"],
    ],
    ["exposed only", { Publishers: [{ URL: "", TargetPort: 5432, PublishedPort: 0, Protocol: "tcp" }] }, ["5432/tcp"]],
    [
      "in the text",
      { Ports: "0.0.0.0:10002->7474/tcp, [::]:10002->7474/tcp, 7687/tcp" },
      ["10002->7474/tcp", "7687/tcp"],
    ],
    ["none", { Publishers: null, Ports: "" }, []],
  ])("has its ports %s", async (_what, facts, ports) => {
    expect((await snapshotIn(dockerComposePs, [{ ...web, ...facts }])).only.ports).toEqual(ports);
  });
});

test.each([
  ["one list", JSON.stringify([web, { ...web, Service: "db" }])],
  ["a list over several lines", JSON.stringify([web, { ...web, Service: "db" }], null, 2)],
  ["lines", `${JSON.stringify(web)}\n${JSON.stringify({ ...web, Service: "db" })}\n`],
  ["lines of Windows", `${JSON.stringify(web)}\r\n${JSON.stringify({ ...web, Service: "db" })}\r\n`],
  [
    "objects over several lines",
    `${JSON.stringify(web, null, 2)}\n${JSON.stringify({ ...web, Service: "db" }, null, 2)}`,
  ],
])("%s is the same snapshot", async (_how, text) => {
  expect(dockerComposePs.claims({ name: "x", head: text })).toBe(true);
  const { evidence } = await snapshotIn(dockerComposePs, text);
  expect(evidence.counts).toEqual({ total: 2, running: 2, healthy: 2, unhealthy: 0, starting: 0, unchecked: 0 });
  expect(evidence.containers.map(({ service }) => service)).toEqual(["web", "db"]);
});

test.each([
  ["one that ended is listed", [web, { ...web, State: "exited" }], true],
  ["only those that run are listed", [web, { ...web, State: "restarting" }], false],
])("it is known whether stopped ones are listed: %s", async (_what, list, listsStopped) => {
  expect((await snapshotIn(dockerComposePs, list)).evidence.listsStopped).toBe(listsStopped);
});

test("all containers are counted and at most 5,000 kept, which is said", async () => {
  const { evidence, skipped, codes } = await snapshotIn(
    dockerComposePs,
    Array.from({ length: 5_001 }, () => web),
  );
  expect(evidence.counts.healthy).toBe(5_001);
  expect(evidence.containers).toHaveLength(5_000);
  expect(skipped).toBe(1);
  expect(codes).toEqual(["partial"]);
});

test.each([
  ["cut in a line", `${JSON.stringify(web)}\n{"Service":"db","Comm`, { line: 2, column: 17 }],
  ["with a warning between", `${JSON.stringify(web)}\nWARN[0000] password=hunter2\n`, { line: 2, column: 1 }],
])("a file that is %s is refused at its place, and nothing of it is quoted", async (_what, text, where) => {
  const { outcome } = await readAs(dockerComposePs, text);
  expect(outcome).toMatchObject({ outcome: "refused", where, excerpt: [] });
});
