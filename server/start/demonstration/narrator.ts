import path from "node:path";
import type { Project } from "@/prisma/generated/client";
import type { Context } from "@/server/context";

/** What the telling of one project's story knows so far. */
export type Narrator = {
  ctx: Context;
  project: Project;
  /** Of the project's files. */
  folder: string;
  /** The slug of the release that was opened last. */
  release: string | null;
  /** Numbers of runs by the files that made them. */
  runs: Map<string, number>;
};

export function pathOf({ folder }: Narrator, file: string): string {
  return path.join(folder, file);
}

/** The release that the story is at. */
export function releaseOf({ project, release }: Narrator): string {
  if (release === null) throw new Error(`The story of ${project.name} has opened no release yet.`);
  return release;
}

/** The number of the run that a file was handed in for; null where no file is named. */
export function runOf({ project, runs }: Narrator, file: string | undefined): number | null {
  if (file === undefined) return null;
  const number = runs.get(file);
  if (number === undefined) throw new Error(`The story of ${project.name} names ${file} before it is handed in.`);
  return number;
}
