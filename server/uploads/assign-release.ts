import { sameCommit } from "@/core/uploads/identity";
import type { Release } from "@/prisma/generated/client";
import type { Database, Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

export type Assignment = { release: Release; assumed: boolean };

/** Evidence belongs to the release that is named, else to the one with its commit, else to the newest open one. */
export async function assignRelease(
  db: Database | Transaction,
  projectId: string,
  declared: { release?: string; commit?: string },
): Promise<Assignment> {
  const releases = await db.release.findMany({
    where: { projectId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (declared.release !== undefined) {
    const named = releases.find(({ slug, name }) => slug === declared.release || name === declared.release);
    if (named) return { release: named, assumed: false };
    const known = releases.map(({ slug }) => slug).join(", ");
    throw new DomainError(
      "not-found",
      `This project has no release "${declared.release}". It has: ${known || "none"}.`,
    );
  }
  const { commit } = declared;
  const byCommit = commit && releases.find((release) => release.commit !== null && sameCommit(release.commit, commit));
  if (byCommit) return { release: byCommit, assumed: false };
  const open = releases.find(({ state }) => state === "open");
  if (open) return { release: open, assumed: true };
  throw new DomainError(
    "conflict",
    "This project has no open release. Open one, or name the release that the files belong to.",
  );
}
