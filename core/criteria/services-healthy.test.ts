import { expect, test } from "vitest";
import type { Container } from "@/core/evidence/containers";
import { servicesHealthy } from "./services-healthy";
import { plain } from "./testing/readings";
import { judge } from "./testing/real-runs";
import { container, snapshotReading } from "./testing/snapshots";

const api = container("api");
const unchecked = container("redis", { health: "unchecked" });
const untold = container("queue", { health: "unknown" });
const unhealthy = container("db", { health: "unhealthy" });
const judgeAll = (params: object, containers: Container[]) =>
  judge(servicesHealthy, params, [snapshotReading(containers)]);

test.each<[string, object, Container[], string, string]>([
  ["all healthy", {}, [api, container("web")], "pass", "100 %"],
  ["one unhealthy", {}, [api, unhealthy], "fail", "50 %"],
  ["one starting", {}, [api, container("db", { health: "starting" })], "fail", "50 %"],
  ["one restarting", {}, [api, container("db", { state: "restarting", health: null })], "fail", "50 %"],
  ["one paused", {}, [api, container("db", { state: "paused", health: null })], "fail", "50 %"],
  ["one that failed", {}, [api, container("db", { state: "failed", health: null })], "fail", "50 %"],
  [
    "a completed job, which is left out",
    {},
    [api, container("migrate", { state: "completed", health: null })],
    "pass",
    "100 %",
  ],
  // Running is not healthy: without a check nobody can say.
  ["one without a health check", {}, [api, unchecked], "thin", "50 %"],
  ["one whose health the file does not say", {}, [api, untold], "thin", "50 %"],
  [
    "one whose state the file does not say",
    {},
    [api, container("db", { state: "unknown", health: null })],
    "thin",
    "50 %",
  ],
  ["none with a health check", {}, [unchecked], "thin", "0 %"],
  ["one without a check beside one unhealthy", {}, [api, unchecked, unhealthy], "fail", "33.3 %"],
  ["one without a check, where that fails", { unchecked: "fail" }, [api, unchecked], "fail", "50 %"],
  ["one whose health is not said, where no check fails", { unchecked: "fail" }, [api, untold], "thin", "50 %"],
  ["one without a check, where that is accepted", { unchecked: "accept" }, [api, unchecked], "pass", "100 %"],
  ["one whose health is not said, where no check is accepted", { unchecked: "accept" }, [api, untold], "thin", "50 %"],
  ["half healthy at a limit of half", { limit: ">= 50 %" }, [api, unhealthy], "pass", "50 %"],
  ["half healthy at a limit of more than half", { limit: "> 50 %" }, [api, unhealthy], "fail", "50 %"],
  [
    "half healthy, and enough if the unchecked were",
    { limit: "> 50 %" },
    [api, api, unchecked, unhealthy],
    "thin",
    "50 %",
  ],
  ["past the warning line", { limit: ">= 50 %", warn: ">= 90 %" }, [api, unhealthy], "warn", "50 %"],
])("%s", (_case, params, containers, state, observed) => {
  const judgement = judgeAll(params, containers);
  expect({ state: judgement.state, observed: plain(judgement.observed) }).toEqual({ state, observed });
});

test("a failure names what is not healthy and how", () => {
  const worker = container("worker", { state: "restarting", health: null, reason: "OOMKilled" });
  const judgement = judgeAll({}, [api, unhealthy, worker]);
  expect(plain(judgement.sentence)).toBe(
    "Required at least 100 % healthy, observed 33.3 % (1 of 3 healthy), 66.7 pts under. Not healthy: db (unhealthy), worker (OOMKilled).",
  );
  expect(judgement).toMatchObject({
    gauge: { kind: "cells", met: 1, total: 3 },
    action: "Mend db, worker and take a new snapshot.",
  });
});

test("a thin claim says how many were not looked at, and what would tell", () => {
  const judgement = judgeAll({}, [api, unchecked, untold]);
  expect(judgement).toMatchObject({
    margin: "2 not checked",
    missing:
      "1 container (redis) runs without a health check: running is not healthy. The file does not say the health of 1 container (queue).",
  });
  expect(judgement.action).toContain("Give them a health check or a readiness probe, and take a new snapshot.");
  expect(judgement.action).toContain("docker compose ps --all --format json");
});

test("accepted without a check, containers are up rather than healthy, and the note says so", () => {
  const judgement = judgeAll({ unchecked: "accept" }, [api, unchecked]);
  expect(judgement).toMatchObject({ state: "pass", sample: "2 of 2 up" });
  expect(judgement.notes).toEqual([
    { code: "no-health-check", sentence: "1 container (redis) counts as up though nothing checks its health." },
  ]);
});

test.each<[string, Container[], string]>([
  ["an empty snapshot", [], "The snapshot lists no container."],
  [
    "a snapshot of completed jobs",
    [container("migrate", { state: "completed", health: null })],
    "completed jobs alone",
  ],
])("%s is no evidence", (_case, containers, why) => {
  const judgement = judgeAll({}, containers);
  expect(judgement).toMatchObject({ state: "none", observed: null });
  expect(judgement.sentence).toContain(why);
});

test("a list that may leave out stopped containers says so", () => {
  const judgement = judge(servicesHealthy, {}, [snapshotReading([api], { listsStopped: false })]);
  expect(judgement).toMatchObject({ state: "pass" });
  expect(judgement.sentence).toContain("The list may leave out containers that have stopped.");
});

test("the newest snapshot that can carry the claim answers", () => {
  const down = snapshotReading([unhealthy], { runNumber: 1 });
  const up = snapshotReading([api], { runNumber: 2 });
  const empty = snapshotReading([], { runNumber: 3 });
  expect(judge(servicesHealthy, {}, [up, down])).toMatchObject({ state: "pass", readingIds: ["reading-2"] });
  expect(judge(servicesHealthy, {}, [empty, down])).toMatchObject({ state: "fail", readingIds: ["reading-1"] });
});
