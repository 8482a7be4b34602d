import { expect, test } from "vitest";
import { container } from "@/core/criteria/testing/snapshots";
import { servicesOf } from "./services";
import { heldSince, serviceStrips } from "./strips";

test.each([
  ["healthy", {}, "healthy"],
  ["unhealthy", { health: "unhealthy" }, "unhealthy"],
  ["starting", { health: "starting" }, "starting"],
  ["running, and nothing checks it", { health: "unchecked" }, "unchecked"],
  ["running, its health not in the file", { health: "unknown" }, "unknown"],
  ["in a state that the file does not tell", { state: "unknown", health: null }, "unknown"],
  ["a job that ended well", { state: "completed", health: null }, "completed"],
  ["failed", { state: "failed", health: null }, "down"],
  ["restarting", { state: "restarting", health: null }, "down"],
  ["paused", { state: "paused", health: null }, "down"],
  ["only created", { state: "created", health: null }, "down"],
  ["pending", { state: "pending", health: null }, "down"],
  ["being taken away, the last of its service", { state: "removing", health: null }, "down"],
] as const)("a container that is %s", (_what, given, state) => {
  expect(servicesOf([container("api", given)])).toMatchObject([{ name: "api", state }]);
});

test("a service stands as the worst of its replicas, those that are being taken away aside", () => {
  const replica = (name: string, given: object = {}) => container(name, { service: "api", ...given });
  const leaving = replica("api-3", { state: "removing", health: null });
  expect(servicesOf([replica("api-1"), replica("api-2"), leaving])).toMatchObject([{ state: "healthy" }]);
  expect(servicesOf([replica("api-1"), replica("api-2", { health: "unhealthy" })])).toMatchObject([
    { state: "unhealthy", containers: [{ name: "api-1" }, { name: "api-2" }] },
  ]);
});

test("each service has a state for each snapshot, null before it is listed and absent once it is not", () => {
  const [api, db, cache] = [container("api"), container("db"), container("cache", { health: "unchecked" })];
  expect(serviceStrips([[api, db], [db], [api, db, cache]])).toEqual([
    { service: "api", cells: ["healthy", "absent", "healthy"] },
    { service: "db", cells: ["healthy", "healthy", "healthy"] },
    { service: "cache", cells: [null, null, "unchecked"] },
  ]);
});

test("without a snapshot there is no strip", () => {
  expect(serviceStrips([])).toEqual([]);
});

test.each([
  [["healthy"], 0],
  [["healthy", "healthy"], 0],
  [["down", "healthy"], 1],
  [["healthy", "down", "healthy", "healthy"], 2],
] as const)("of %j the present state has held since the snapshot %d", (cells, index) => {
  expect(heldSince({ service: "api", cells: [...cells] })).toBe(index);
});
