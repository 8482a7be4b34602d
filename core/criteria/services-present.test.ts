import { expect, test } from "vitest";
import type { Container } from "@/core/evidence/containers";
import { servicesPresent } from "./services-present";
import { judge } from "./testing/real-runs";
import { container, snapshotReading } from "./testing/snapshots";

const judgeAll = (containers: Container[], services = ["api", "worker"]) =>
  judge(servicesPresent, { services }, [snapshotReading(containers)]);

test.each<[string, Container[], string, string]>([
  ["both run", [container("api"), container("worker")], "pass", "2 of 2 running"],
  [
    "both run, found by the service or the container",
    [container("app-1", { service: "API" }), container("Worker")],
    "pass",
    "2 of 2 running",
  ],
  [
    "one runs without a health check",
    [container("api"), container("worker", { health: "unchecked" })],
    "pass",
    "2 of 2 running",
  ],
  ["one is not there", [container("api"), container("db")], "fail", "1 of 2 running"],
  [
    "one has stopped",
    [container("api"), container("worker", { state: "failed", health: null })],
    "fail",
    "1 of 2 running",
  ],
  [
    "one has completed",
    [container("api"), container("worker", { state: "completed", health: null })],
    "fail",
    "1 of 2 running",
  ],
  [
    "one replica of two runs",
    [container("api"), container("w1", { service: "worker", state: "failed" }), container("w2", { service: "worker" })],
    "pass",
    "2 of 2 running",
  ],
])("%s", (_case, containers, state, observed) => {
  expect(judgeAll(containers)).toMatchObject({ state, observed });
});

test("what does not run is named, with how it stands", () => {
  const judgement = judgeAll([container("worker", { state: "restarting", health: null })]);
  expect(judgement.sentence).toBe(
    "Required running: api, worker. Observed 0 of 2 running. Not running: api, worker (restarting).",
  );
  expect(judgement).toMatchObject({ margin: "2 missing", gauge: { kind: "cells", met: 0, total: 2 } });
  expect(judgement.observations.map(({ label, text }) => [label, text])).toEqual([
    ["api", "not in the snapshot"],
    ["worker", "restarting"],
  ]);
});

test("an empty snapshot is no evidence", () => {
  expect(judgeAll([])).toMatchObject({ state: "none", margin: "not in the file" });
});
