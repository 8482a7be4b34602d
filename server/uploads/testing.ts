import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UploadDeclaration } from "@/core/contract/uploads";
import { defaultPolicy } from "@/core/policy/default-policy";
import type { Project, Release } from "@/prisma/generated/client";
import type { IncomingFile } from "@/server/artifacts/incoming";
import type { Context } from "@/server/context";
import { testDatabase } from "@/server/database/testing";
import { settings } from "@/server/settings";
import { recordUpload } from "./record-upload";

export type TestProject = {
  ctx: Context;
  project: Project;
  release: Release;
  hand: HandIn;
  reload: () => Promise<Project>;
};
type HandIn = (
  filename: string,
  content: string | Buffer,
  declared?: object,
  key?: string,
  by?: Context,
) => ReturnType<typeof recordUpload>;

/** A project of its own with a release, a policy and somebody who may do everything. */
export async function testProject(
  facts: { policy?: string | null; now?: string; commit?: string } = {},
): Promise<TestProject> {
  const db = await testDatabase();
  const slug = `p-${randomUUID()}`;
  const user = await db.user.create({
    data: { email: `${slug}@example.test`, name: "Mara Reyes", administrator: true },
  });
  const text = facts.policy === undefined ? defaultPolicy : facts.policy;
  const project = await db.project.create({
    data: {
      slug,
      name: "Test project",
      releases: { create: { slug: "first", name: "First release", commit: facts.commit ?? null } },
      policies: text === null ? {} : { create: { version: 1, text } },
    },
    include: { releases: true },
  });
  const [release] = project.releases;
  if (!release) throw new Error("A release was to be made.");
  const now = () => new Date(facts.now ?? "2026-11-20T14:00:00Z");
  const ctx: Context = { db, actor: { userId: user.id, name: user.name, administrator: true }, now };
  const reload = () => db.project.findUniqueOrThrow({ where: { id: project.id } });
  const hand: HandIn = async (filename, content, declared = {}, key, by = ctx) =>
    recordUpload({
      ctx: by,
      input: {
        project: await reload(),
        file: await incoming(filename, content),
        declared: UploadDeclaration.parse(declared),
        idempotencyKey: key ?? null,
      },
    });
  return { ctx, project, release, hand, reload };
}

/** A file that was received whole. */
export async function incoming(filename: string, content: string | Buffer): Promise<IncomingFile> {
  const folder = path.join(settings().dataDirectory, "incoming");
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, randomUUID());
  await writeFile(target, content);
  return {
    path: target,
    filename,
    sha256: createHash("sha256").update(content).digest("hex"),
    bytes: Buffer.byteLength(content),
  };
}

/** A JUnit file by pytest with these cases; an outcome other than passed names the element in it. */
export function junit(
  cases: Record<string, "passed" | "failure" | "error" | "skipped">,
  timestamp = "2026-11-20T11:00:00",
): string {
  const body = Object.entries(cases).map(([name, outcome]) => {
    const inner = outcome === "passed" ? "" : `<${outcome} message="${name}">why</${outcome}>`;
    return `<testcase classname="tests.unit" name="${name}" time="0.01">${inner}</testcase>`;
  });
  return `<?xml version="1.0"?><testsuites><testsuite name="pytest" timestamp="${timestamp}" time="1.5">${body.join("\n")}</testsuite></testsuites>`;
}
