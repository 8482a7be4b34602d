import { createHash, randomUUID } from "node:crypto";
import type { FindingQuery } from "@/core/contract/findings";
import { UploadDeclaration } from "@/core/contract/uploads";
import type { ReportedFinding } from "@/core/evidence/finding";
import type { ScanEvidence } from "@/core/evidence/scan";
import { reportedFinding, scanEvidence } from "@/core/findings/testing/scan";
import { FindingWriter } from "@/server/uploads/finding-writer";
import { publishUpload } from "@/server/uploads/publish-upload";
import type { TestProject } from "@/server/uploads/testing";

export type Reported = Partial<ReportedFinding> & { path: string };

/** Hands in a scan that reports these findings; what differs from others of its tool and component is its end. */
export async function handInScan(
  { ctx, release, reload }: Pick<TestProject, "ctx" | "release" | "reload">,
  endedAt: string,
  reported: readonly Reported[],
  given: Partial<ScanEvidence> & { partial?: boolean } = {},
) {
  const { partial = false, ...stated } = given;
  const project = await reload();
  const counted = reported.filter(({ suppressed = null }) => suppressed === null).length;
  const evidence = scanEvidence({ startedAt: endedAt, findings: counted, ...stated });
  const sha256 = createHash("sha256").update(randomUUID()).digest("hex");
  const artifact = await ctx.db.artifact.create({ data: { projectId: project.id, sha256, bytes: 1 } });
  const upload = await ctx.db.upload.create({
    data: {
      projectId: project.id,
      artifactId: artifact.id,
      releaseId: release.id,
      filename: "scan.json",
      outcome: "refused",
      receivedAt: ctx.now(),
      receivedById: ctx.actor.userId,
    },
  });
  const findings = reported.map((one, ordinal) => reportedFinding({ tool: evidence.tool, ...one, ordinal }));
  await new FindingWriter(ctx.db, project.id, upload.id).write(findings);
  const warnings = partial ? [{ code: "partial", message: "Two targets were not scanned." }] : [];
  return publishUpload({
    ctx,
    input: {
      project,
      file: { path: "", filename: "scan.json", sha256, bytes: 1 },
      declared: UploadDeclaration.parse({}),
      idempotencyKey: null,
    },
    uploadId: upload.id,
    artifactId: artifact.id,
    assignment: { release, assumed: false },
    formatId: "detect-secrets",
    result: {
      outcome: "understood",
      evidence: [evidence],
      receipt: { items: counted, stored: counted, skipped: [], toolVersion: "1.5.0", warnings },
      retries: [],
    },
  });
}

/** A question for findings as an address without parameters asks it. */
export function query(given: Partial<FindingQuery> = {}): FindingQuery {
  return { sort: "severity", page: 1, ...given };
}
