import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { testProject } from "@/server/uploads/testing";
import { withdrawUpload } from "@/server/uploads/withdraw-upload";
import { readSeries } from "./read-series";

const sample = (name: string) => readFile(`samples/agentic-platform-v2/${name}`, "utf8");

async function withHistory(name: string) {
  const project = await testProject();
  const answer = await project.hand(`${name}_stats_history.csv`, await sample(`${name}_stats_history.csv`));
  const read = (endpoint: string | null = null) =>
    readSeries({ ctx: project.ctx, input: { project: project.project.slug, number: 1, endpoint } });
  return { ...project, answer, read };
}

describe("a run whose history was handed in", () => {
  test("is told over time, second by second while it is short", async () => {
    const { read } = await withHistory("smoke");
    const series = await read();
    expect(series?.endpoint).toBeNull();
    expect(series?.endpoints).toHaveLength(12);
    expect(series?.endpoints).toContain("GET /api/v1/agents/");
    expect(series?.overall.points).toHaveLength(57);
    expect(series?.overall).toMatchObject({ name: null, windowSeconds: 10, rampUpSeconds: 2 });
    expect(series?.overall.points.slice(0, 2)).toEqual([
      {
        fromSecond: 0,
        toSecond: 1,
        users: 5,
        requestsPerSecond: 5,
        failuresPerSecond: 2,
        p50Ms: null,
        p95Ms: null,
        p99Ms: null,
      },
      {
        fromSecond: 1,
        toSecond: 2,
        users: 10,
        requestsPerSecond: 10,
        failuresPerSecond: 0,
        p50Ms: 16,
        p95Ms: 37,
        p99Ms: 37,
      },
    ]);
  });

  test("of ten minutes is drawn from at most 300 points and listed in at most 60", async () => {
    const { read } = await withHistory("endurance");
    const series = await read("PATCH /api/v1/agents/{id}");
    expect(series?.overall.points).toHaveLength(298);
    expect(series?.overall.rows).toHaveLength(60);
    expect(series?.endpoint).toMatchObject({ method: "PATCH", name: "/api/v1/agents/{id}" });
    expect(series?.endpoint?.points[0]?.users).toBeNull();
  });

  test("has no series of an endpoint that it does not name", async () => {
    const { read } = await withHistory("smoke");
    expect((await read("GET /elsewhere"))?.endpoint).toBeNull();
  });

  test("is told no more when the history is withdrawn", async () => {
    const { ctx, project, answer, read } = await withHistory("smoke");
    await withdrawUpload({ ctx, input: { project: project.slug, uploadId: answer.uploadId, reason: "wrong file" } });
    expect(await read()).toBeNull();
  });
});

test("somebody outside the project learns nothing of its runs", async () => {
  const { project } = await withHistory("smoke");
  const { ctx } = await testProject();
  const stranger = { ...ctx, actor: { ...ctx.actor, administrator: false } };
  const input = { project: project.slug, number: 1, endpoint: null };
  await expect(readSeries({ ctx: stranger, input })).rejects.toMatchObject({ code: "not-found" });
});
