import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { UploadDeclaration } from "@/core/contract/uploads";
import { ExpectedRule } from "@/core/evidence/expected-rule";
import type { Project } from "@/prisma/generated/client";
import { receiveFile } from "@/server/artifacts/incoming";
import type { Actor, Context } from "@/server/context";
import type { Database } from "@/server/database/database";
import { settings } from "@/server/settings";
import { recordUpload } from "@/server/uploads/record-upload";

const Demonstration = z.object({
  /** The moment that stays now for these projects. */
  asOf: z.coerce.date(),
  projects: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      expectedRules: z.array(ExpectedRule),
      release: z.object({
        slug: z.string(),
        name: z.string(),
        environment: z.string().nullable(),
        commit: z.string().nullable(),
        targetAt: z.coerce.date(),
      }),
      uploads: z.array(UploadDeclaration.extend({ file: z.string(), handedInAt: z.coerce.date() })),
    }),
  ),
});
type Demonstration = z.infer<typeof Demonstration>;
type DemonstrationProject = Demonstration["projects"][number];

/** Brings in the demonstration through the real upload path. Each file is dated to when its run had ended. */
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
    const project = await createDemonstrationProject(db, actor, described, path.join(folder, described.slug));
    for (const { file, handedInAt, ...declared } of described.uploads) {
      await handIn(db, actor, { ...project, asOf: handedInAt }, path.join(folder, described.slug, file), declared);
    }
    await db.project.update({ where: { id: project.id }, data: { asOf } });
    say(`${described.name}: ${described.uploads.length} files handed in`);
  }
}

async function createDemonstrationProject(
  db: Database,
  actor: Actor,
  described: DemonstrationProject,
  folder: string,
): Promise<Project> {
  const { slug, name, expectedRules, release, uploads } = described;
  const createdAt = uploads[0]?.handedInAt ?? new Date();
  const text = await readFile(path.join(folder, "policy.yaml"), "utf8");
  return db.project.create({
    data: {
      slug,
      name,
      expectedRules,
      demonstration: true,
      asOf: createdAt,
      createdAt,
      releases: { create: { ...release, createdAt } },
      policies: { create: { version: 1, text, createdById: actor.userId, createdAt } },
    },
  });
}

async function handIn(
  db: Database,
  actor: Actor,
  project: Project,
  source: string,
  declared: UploadDeclaration,
): Promise<void> {
  const ctx: Context = { db, actor, now: () => new Date() };
  const { dataDirectory, maxUploadBytes } = settings();
  const limits = { maxBytes: maxUploadBytes, declaredBytes: null };
  const file = await receiveFile(dataDirectory, path.basename(source), createReadStream(source), limits);
  const answer = await recordUpload({ ctx, input: { project, file, declared, idempotencyKey: null } });
  if (answer.outcome !== "accepted")
    throw new Error(`The demonstration file ${source} was not accepted: ${answer.refusal?.reason}`);
}
