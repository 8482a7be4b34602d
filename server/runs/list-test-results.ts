import type { TestResultList, TestResultQuery } from "@/core/contract/runs";
import type { TestOutcome } from "@/core/evidence/tests";
import type { TestOutcome as StoredOutcome } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";

const pageSize = 100;

const stored: Record<TestResultQuery["outcome"], StoredOutcome[] | null> = {
  all: null,
  "not-passed": ["failed", "errored", "not_run"],
  failed: ["failed"],
  errored: ["errored"],
  skipped: ["skipped"],
  xfailed: ["xfailed"],
  flaky: ["flaky"],
  passed: ["passed"],
  "not-run": ["not_run"],
};

type Options = { ctx: Context; input: { project: string; number: number; query: TestResultQuery } };

/** The tests of a run in the order of the file, a page at a time. */
export async function listTestResults({ ctx, input }: Options): Promise<TestResultList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const run = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number: input.number }, kind: "tests" },
    select: { files: { select: { uploadId: true }, orderBy: { uploadId: "asc" }, take: 1 } },
  });
  const uploadId = run?.files[0]?.uploadId;
  if (!uploadId) throw new DomainError("not-found", `This project has no test run #${input.number}.`);
  const outcomes = stored[input.query.outcome];
  const where = { uploadId, ...(outcomes && { outcome: { in: outcomes } }) };
  const rows = await ctx.db.testResult.findMany({
    where: { ...where, ordinal: { gt: input.query.after } },
    orderBy: { ordinal: "asc" },
    take: pageSize + 1,
    omit: { uploadId: true, suite: true },
  });
  const results = rows.slice(0, pageSize).map(({ outcome, ...row }) => ({ ...row, outcome: shown(outcome) }));
  return {
    results,
    next: rows.length > pageSize ? (results.at(-1)?.ordinal ?? null) : null,
    total: await ctx.db.testResult.count({ where }),
  };
}

function shown(outcome: StoredOutcome): TestOutcome {
  return outcome === "not_run" ? "not-run" : outcome;
}
