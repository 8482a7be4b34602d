import type { TestFigures } from "@/core/contract/runs";
import type { TestCounts } from "@/core/evidence/tests";
import type { TestOutcome } from "@/prisma/generated/client";
import type { Context } from "@/server/context";

type RunWithFiles = { files: readonly { uploadId: string }[] };

/** The pass rate of a test run, and how many of its tests each filter lists. */
export async function testFigures(ctx: Context, run: RunWithFiles, counts: TestCounts): Promise<TestFigures> {
  return { passRate: passRate(counts), listed: await listedTests(ctx, run) };
}

function passRate({ passed, failed, errored }: TestCounts): TestFigures["passRate"] {
  const executed = passed + failed + errored;
  return executed <= 0 ? null : { passed, executed, percent: (100 * passed) / executed };
}

/** Counted from the stored tests, so that each filter says how many it really shows. */
async function listedTests(ctx: Context, { files }: RunWithFiles): Promise<TestFigures["listed"]> {
  const groups = await ctx.db.testResult.groupBy({
    by: ["outcome"],
    where: { uploadId: { in: files.slice(0, 1).map(({ uploadId }) => uploadId) } },
    _count: { _all: true },
  });
  const of = (...outcomes: TestOutcome[]) =>
    groups.reduce((sum, { outcome, _count }) => (outcomes.includes(outcome) ? sum + _count._all : sum), 0);
  return {
    all: groups.reduce((sum, { _count }) => sum + _count._all, 0),
    "not-passed": of("failed", "errored", "not_run"),
    failed: of("failed"),
    errored: of("errored"),
    skipped: of("skipped"),
    xfailed: of("xfailed"),
    flaky: of("flaky"),
    passed: of("passed"),
    "not-run": of("not_run"),
  };
}
