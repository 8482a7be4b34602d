import { expect, test } from "vitest";
import { container } from "@/core/criteria/testing/snapshots";
import type { Container } from "@/core/evidence/containers";
import { serviceStandings } from "./service-standings";
import { serviceStrips } from "./strips";

const standings = (...snapshots: Container[][]) => serviceStandings(snapshots, serviceStrips(snapshots));

test("replicas of a service stand in one row: restarts added, ports and images once, the newest start", () => {
  const replica = { service: "api", image: "api:1", ports: ["8000/tcp"] };
  const one = container("api-1", { ...replica, restarts: 2, startedAt: "2026-11-20T10:00:00Z" });
  const two = container("api-2", { ...replica, restarts: 1, startedAt: "2026-11-20T12:00:00Z" });
  expect(standings([one, two])).toEqual([
    {
      service: "api",
      state: "healthy",
      plight: null,
      containers: 2,
      image: "api:1",
      restarts: 3,
      ports: ["8000/tcp"],
      startedAt: "2026-11-20T12:00:00Z",
      since: 0,
    },
  ]);
});

test("restarts that no file counts are unknown, not none", () => {
  expect(standings([container("api", { restarts: null })])).toMatchObject([{ restarts: null }]);
});

test("a service that the newest snapshot does not list is absent since the first that left it out", () => {
  const api = container("api", { image: "api:1", ports: ["8000/tcp"] });
  const rest = container("db");
  expect(standings([api, rest], [rest], [rest])).toMatchObject([
    { service: "api", state: "absent", containers: 0, image: "api:1", restarts: null, ports: [], since: 1 },
    { service: "db", state: "healthy", since: 0 },
  ]);
});
