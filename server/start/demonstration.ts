import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/server/context";
import type { Database } from "@/server/database/database";
import type { Narrator } from "./demonstration/narrator";
import { Demonstration, type DemonstrationProject } from "./demonstration/story";
import { tell } from "./demonstration/tell";

/** Brings in the demonstration by the product's own verbs, each step at the moment that it is dated to. */
export async function bringInDemonstration(
  db: Database,
  actor: Actor,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const { asOf, projects } = Demonstration.parse(
    JSON.parse(await readFile(path.join(folder, "demonstration.json"), "utf8")),
  );
  for (const described of projects) {
    await tellProject(db, actor, described, path.join(folder, described.slug));
    await db.project.update({ where: { slug: described.slug }, data: { asOf } });
    say(`${described.name}: ${countOf(described)} files handed in`);
  }
}

async function tellProject(db: Database, actor: Actor, described: DemonstrationProject, folder: string): Promise<void> {
  const { slug, name, expectedRules, steps } = described;
  const createdAt = steps[0]?.at ?? new Date();
  const project = await db.project.create({
    data: { slug, name, expectedRules, demonstration: true, asOf: createdAt, createdAt },
  });
  const ctx = { db, actor, now: () => new Date() };
  const narrator: Narrator = { ctx, project, folder, release: null, runs: new Map() };
  for (const { at, ...step } of steps) {
    narrator.project = await db.project.update({ where: { id: project.id }, data: { asOf: at } });
    await tell(narrator, step);
  }
}

function countOf({ steps }: DemonstrationProject): number {
  return steps.reduce((sum, step) => sum + (step.do === "hand in" ? step.files.length : 0), 0);
}
