import { describe, expect, test } from "vitest";
import { actingPerson } from "@/server/people/testing";
import { testProject } from "@/server/uploads/testing";
import { placeSnapshots } from "./place-snapshots";
import { readOperations } from "./read-operations";
import { readSnapshotDifference } from "./read-snapshot-difference";
import { composePs } from "./testing";

const policy = `name: Operations
criteria:
  - id: healthy
    title: Services are healthy
    category: Operations
    kind: services-healthy
    limit: ">= 100 %"
    unchecked: fail
`;

/** A project in which the service api went down at 12:05 and was back at 12:25. */
async function wentDown() {
  const made = await testProject({ policy });
  const at = (startedAt: string) => ({ environment: "production", startedAt });
  await made.hand("a.json", composePs({ api: "healthy", db: "unchecked" }), at("2026-11-20T12:00:00Z"));
  await made.hand("b.json", composePs({ api: "exited", db: "unchecked" }), at("2026-11-20T12:05:00Z"));
  await made.hand("c.json", composePs({ api: "healthy", cache: "healthy" }), at("2026-11-20T12:25:00Z"));
  return made;
}

describe("the operations of a project", () => {
  test("show each service as it stands and stood, and from when to when it was out", async () => {
    const { ctx, project } = await wentDown();
    const shown = await readOperations({ ctx, input: { project: project.slug } });
    expect(shown.snapshots).toMatchObject([
      { number: 1, at: "2026-11-20T12:00:00.000Z", listsStopped: false },
      { number: 2, at: "2026-11-20T12:05:00.000Z", listsStopped: true },
      { number: 3, at: "2026-11-20T12:25:00.000Z" },
    ]);
    expect(shown.strips).toEqual([
      { service: "db", cells: ["unchecked", "unchecked", "absent"] },
      { service: "api", cells: ["healthy", "down", "healthy"] },
      { service: "cache", cells: [null, null, "healthy"] },
    ]);
    expect(shown.outages).toEqual([
      { service: "db", state: "absent", from: 2, until: null },
      { service: "api", state: "down", from: 1, until: 2 },
    ]);
    expect(shown.services).toMatchObject([
      { service: "db", state: "absent", containers: 0, since: { number: 3 } },
      { service: "api", state: "healthy", image: "api:1", since: { number: 3 } },
      { service: "cache", state: "healthy", since: { number: 3 } },
    ]);
    expect(shown.criteria).toMatchObject([{ id: "healthy", state: "pass" }]);
  });

  test("stand in the order of measurement, whatever the order of uploads", async () => {
    const { ctx, project, hand } = await testProject({ policy });
    await hand("late.json", composePs({ api: "healthy" }), { startedAt: "2026-11-20T12:25:00Z" });
    await hand("early.json", composePs({ api: "exited" }), { startedAt: "2026-11-20T12:05:00Z" });
    const { strips, snapshots } = await readOperations({ ctx, input: { project: project.slug } });
    expect(strips).toEqual([{ service: "api", cells: ["down", "healthy"] }]);
    expect(snapshots.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("are told apart by environment and component; the newest stand where the address names none", async () => {
    const { ctx, project, hand } = await wentDown();
    const staging = { environment: "staging", component: "backend", startedAt: "2026-11-20T11:00:00Z" };
    await hand("s.json", composePs({ web: "unhealthy" }), staging);
    const read = (query: object) => readOperations({ ctx, input: { project: project.slug, ...query } });
    const production = { environment: "production", component: null };
    const backend = { environment: "staging", component: "backend" };
    expect(await read({})).toMatchObject({ places: [production, backend], place: production });
    expect(await read(backend)).toMatchObject({ place: backend, services: [{ service: "web", state: "unhealthy" }] });
    expect(await read({ environment: "production", component: "" })).toMatchObject({ place: production });
    expect(await read({ environment: "nowhere" })).toMatchObject({ place: production });
  });

  test("of a project without a snapshot are empty, and its criteria have no evidence", async () => {
    const { ctx, project } = await testProject({ policy });
    expect(await readOperations({ ctx, input: { project: project.slug } })).toMatchObject({
      places: [],
      place: null,
      snapshots: [],
      services: [],
      criteria: [{ state: "none" }],
    });
  });

  test("take the newest snapshots alone, with one query for all of them", async () => {
    const { ctx, project } = await wentDown();
    const place = { environment: "production", component: null };
    const readings = await placeSnapshots({ ctx, projectId: project.id, place, take: 2 });
    expect(readings.map(({ runNumber }) => runNumber)).toEqual([2, 3]);
  });

  test("leave out a snapshot whose upload was withdrawn", async () => {
    const { ctx, project } = await wentDown();
    await ctx.db.run.update({
      where: { projectId_number: { projectId: project.id, number: 2 } },
      data: { active: false },
    });
    const { outages } = await readOperations({ ctx, input: { project: project.slug } });
    expect(outages.map(({ service }) => service)).toEqual(["db"]);
  });

  test("are not found by somebody outside the project", async () => {
    const { ctx, project } = await wentDown();
    const stranger = await actingPerson({ db: ctx.db });
    await expect(readOperations({ ctx: stranger.ctx, input: { project: project.slug } })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      readSnapshotDifference({ ctx: stranger.ctx, input: { project: project.slug, number: 2 } }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the difference of a snapshot", () => {
  test("is to the one before it in the same place", async () => {
    const { ctx, project, hand } = await wentDown();
    await hand("s.json", composePs({ web: "healthy" }), { environment: "staging", startedAt: "2026-11-20T12:10:00Z" });
    const difference = (number: number) => readSnapshotDifference({ ctx, input: { project: project.slug, number } });
    expect(await difference(1)).toBeNull();
    expect(await difference(2)).toMatchObject({
      before: { number: 1 },
      changes: [{ service: "api", before: "healthy", after: "down" }],
    });
    expect(await difference(3)).toMatchObject({ before: { number: 2 } });
    expect(await difference(4)).toBeNull();
  });

  test("is asked of snapshots alone", async () => {
    const { ctx, project } = await testProject();
    await expect(readSnapshotDifference({ ctx, input: { project: project.slug, number: 7 } })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
