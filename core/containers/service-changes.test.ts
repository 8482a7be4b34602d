import { expect, test } from "vitest";
import { container } from "@/core/criteria/testing/snapshots";
import type { Container } from "@/core/evidence/containers";
import { serviceChanges } from "./service-changes";

const api = container("api", { image: "api:1", restarts: 2 });
const nothing = { image: null, restarted: null };

test.each<[string, Partial<Container>, object[]]>([
  ["nothing", {}, []],
  ["its health", { health: "unhealthy" }, [{ before: "healthy", after: "unhealthy", ...nothing }]],
  ["its state", { state: "failed", health: null }, [{ before: "healthy", after: "down", ...nothing }]],
  [
    "its image",
    { image: "api:2" },
    [{ before: "healthy", after: "healthy", image: { before: "api:1", after: "api:2" }, restarted: null }],
  ],
  ["an image that is not in the second file", { image: null }, []],
  ["two restarts more", { restarts: 4 }, [{ before: "healthy", after: "healthy", image: null, restarted: 2 }]],
  ["fewer restarts: a new container", { restarts: 0 }, []],
  ["restarts that the second file does not count", { restarts: null }, []],
])("what changes of a service: %s", (_what, given, expected) => {
  expect(serviceChanges([api], [{ ...api, ...given }])).toEqual(
    expected.map((change) => ({ service: "api", ...change })),
  );
});

test("a service that one of the snapshots does not list is absent in it", () => {
  expect(serviceChanges([api, container("db")], [api, container("cache")])).toEqual([
    { service: "cache", before: "absent", after: "healthy", ...nothing },
    { service: "db", before: "healthy", after: "absent", ...nothing },
  ]);
});
