import type { RunDetail, RunFileView } from "@/core/contract/runs";
import type { Note } from "@/core/evidence/note";
import { isLoad, type RunReading } from "@/core/evidence/reading";
import { sameScenario } from "@/core/policy/scenario";
import { loadIntegrity, testsIntegrity } from "@/core/runs/integrity";
import { limitedShare, mostlyLimited } from "@/core/runs/limited-share";
import type { Prisma, Project } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { handedInBy } from "@/server/uploads/file-answer";
import { outcomesOf, runSummary, sliceFigures, summaryParts } from "./run-summary";
import { testFigures } from "./test-figures";

const parts = {
  ...summaryParts,
  release: true,
  readings: {
    select: { revision: true, cause: true, createdAt: true, createdBy: { select: { name: true } } },
    orderBy: { revision: "desc" },
  },
  files: {
    include: {
      upload: {
        include: { artifact: true, receivedBy: { select: { name: true } }, token: { select: { name: true } } },
      },
    },
    orderBy: { uploadId: "asc" },
  },
} satisfies Prisma.RunInclude;

type Row = Prisma.RunGetPayload<{ include: typeof parts }>;
type Options = { ctx: Context; input: { project: string; number: number } };

/** Everything that a run's page shows. */
export async function readRun({ ctx, input }: Options): Promise<RunDetail> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const row = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number: input.number } },
    include: parts,
  });
  const found = row && runSummary(row);
  if (!row || !found) throw new DomainError("not-found", `This project has no run #${input.number}.`);
  const { summary, reading } = found;
  const { evaluation } = await currentEvaluation(ctx, project, row.release);
  return {
    ...summary,
    reading,
    ...loadFigures(reading),
    tests: reading.evidence.kind === "tests" ? await testFigures(ctx, row, reading.evidence.counts) : null,
    notes: notesOf(reading),
    criteria: evaluation.criteria.filter(({ readingIds }) => readingIds.includes(reading.id)),
    files: filesInOrder(row, reading),
    history: row.readings.map(({ revision, cause, createdAt, createdBy }) => ({
      revision,
      cause,
      at: createdAt.toISOString(),
      by: createdBy?.name ?? null,
    })),
    previous: await neighbour(ctx, project, row, "before"),
    next: await neighbour(ctx, project, row, "after"),
  };
}

function loadFigures(reading: RunReading): Pick<RunDetail, "figures" | "limited"> {
  if (!isLoad(reading)) return { figures: null, limited: null };
  const { overall, endpoints } = outcomesOf(reading);
  const share = limitedShare(reading.evidence, reading.expectedRules);
  return {
    figures: { overall: sliceFigures(overall), endpoints: endpoints.map(sliceFigures) },
    limited: share && { ...share, percent: (100 * share.limited) / share.whole },
  };
}

/** The notes of the run itself; those that depend on a criterion stand beside that criterion. */
function notesOf(reading: RunReading): Note[] {
  const found = integrityOf(reading);
  const seen = new Set<string>();
  return [...reading.notes, ...found.flatMap((note) => note ?? [])].filter(
    ({ code }) => !seen.has(code) && seen.add(code),
  );
}

function integrityOf(reading: RunReading): (Note | null)[] {
  if (isLoad(reading)) {
    const { evidence, expectedRules } = reading;
    return [mostlyLimited(evidence, expectedRules), ...loadIntegrity(evidence), ...outcomesOf(reading).overall.notes];
  }
  const { evidence } = reading;
  return evidence.kind === "tests" ? testsIntegrity(evidence.counts) : [];
}

/** As the reading ranks them, the file that most figures were read from first; withdrawn ones last. */
function filesInOrder({ files }: Row, reading: RunReading): RunFileView[] {
  const ranked = reading.files.map(({ uploadId }) => uploadId);
  const rank = ({ uploadId }: RunFileView) => (ranked.includes(uploadId) ? ranked.indexOf(uploadId) : ranked.length);
  return files.map(fileView).sort((a, b) => rank(a) - rank(b));
}

function fileView({ upload }: Row["files"][number]): RunFileView {
  return {
    uploadId: upload.id,
    filename: upload.filename,
    sha256: upload.artifact.sha256,
    bytes: Number(upload.artifact.bytes),
    format: upload.formatId,
    understoodAs: upload.understoodAs,
    receivedAt: upload.receivedAt.toISOString(),
    receivedBy: handedInBy(upload),
    kept: { copy: upload.artifact.copy, removed: upload.artifact.removed },
    withdrawn: upload.withdrawnAt !== null,
  };
}

const mostLooked = 200;

/** The nearest counted run of the same scenario, suite or scanner that was measured before or after this one. */
async function neighbour(ctx: Context, project: Project, run: Row, side: "before" | "after") {
  const { kind, tool, scenario, suite, component, endedAt } = run;
  const before = side === "before";
  const candidates = await ctx.db.run.findMany({
    where: {
      projectId: project.id,
      kind,
      suite,
      component,
      tool: kind === "scan" ? tool : undefined,
      active: true,
      endedAt: before ? { lt: endedAt } : { gt: endedAt },
    },
    orderBy: { endedAt: before ? "desc" : "asc" },
    select: { number: true, endedAt: true, scenario: true },
    take: mostLooked,
  });
  // Scenarios go by aliases, which the database does not know.
  const found = candidates.find((other) =>
    scenario === null || other.scenario === null ? scenario === other.scenario : sameScenario(scenario, other.scenario),
  );
  return found ? { number: found.number, endedAt: found.endedAt.toISOString() } : null;
}
