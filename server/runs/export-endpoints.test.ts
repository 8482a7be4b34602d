import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EndpointQuery } from "@/core/contract/runs";
import { junit, type TestProject, testProject } from "@/server/uploads/testing";
import { exportEndpoints } from "./export-endpoints";

const read = ({ ctx, project }: TestProject, number: number, query: object = {}) =>
  exportEndpoints({ ctx, input: { project: project.slug, number, query: EndpointQuery.parse(query) } });

async function smoke() {
  const project = await testProject();
  await project.hand("smoke_stats.csv", await readFile("samples/agentic-platform-v2/smoke_stats.csv", "utf8"));
  return project;
}

const names = (text: string) =>
  text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",").slice(0, 2).join(" "));

test("the endpoints of a run are exported in the order of the page, most requests first", async () => {
  const project = await smoke();
  const { filename, text } = await read(project, 1);
  expect(filename).toBe(`${project.project.slug}-run-1-endpoints.csv`);
  expect(names(text)).toHaveLength(12);
  const requests = text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => Number(line.split(",")[2]));
  expect(requests).toEqual(requests.toSorted((a, b) => b - a));
});

test("those that a filter leaves, sorted as the page is", async () => {
  const { text } = await read(await smoke(), 1, { filter: "TASKS", sort: "endpoint", order: "desc" });
  const listed = names(text);
  expect(listed.length).toBeGreaterThan(1);
  expect(listed.every((name) => name.includes("tasks"))).toBe(true);
  expect(listed).toEqual(listed.toSorted().reverse());
});

test("what an address says wrongly is left out", async () => {
  const { text } = await read(await smoke(), 1, { filter: ["a", "b"], sort: 7, order: "sideways" });
  expect(names(text)).toHaveLength(12);
});

test("a test run has no endpoints", async () => {
  const project = await testProject();
  await project.hand("a.xml", junit({ one: "passed" }));
  await expect(read(project, 1)).rejects.toMatchObject({ code: "not-found" });
});

test("somebody outside the project gets nothing", async () => {
  const project = await smoke();
  const { ctx } = await testProject();
  const stranger = { ...ctx, actor: { ...ctx.actor, administrator: false } };
  await expect(read({ ...project, ctx: stranger }, 1)).rejects.toMatchObject({ code: "not-found" });
});
