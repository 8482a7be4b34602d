import { sameCommit } from "@/core/uploads/identity";
import type { RunFacts } from "@/core/uploads/run-facts";
import { disagreement, mayBeOneRun, sameRole } from "@/core/uploads/same-run";
import type { Transaction } from "@/server/database/database";
import { type FileName, isNamed, type KnownRun, knownRun, withReading } from "./known-run";
import { type FilePart, partColumns, partsOf } from "./load-parts";
import { factsOf } from "./reading-body";

type Incoming = { part: FilePart; facts: RunFacts; name: FileName };
type Candidate = KnownRun & { parts: FilePart[] };

/** The run that a file belongs to; else why it stays apart from those that go by its name, where that needs saying. */
export type Joining = { run: Candidate | null; apart: string | null };

const mostLooked = 200;

/**
 * A run of other files that this file tells of too: one stem or run key, and neither facts nor totals that speak against
 * it. Where several fit, it stays apart rather than with a guess.
 */
export async function runToJoin(tx: Transaction, releaseId: string, incoming: Incoming): Promise<Joining> {
  const { part, facts } = incoming;
  const named = (await runsNamed(tx, releaseId, incoming))
    .filter(({ reading }) => mayBeOneRun(factsOf(reading), facts))
    .filter(({ parts }) => !parts.some((other) => sameRole(other, part)));
  const fitting = named.filter(({ parts }) => parts.every((other) => disagreement(other, part) === null));
  const [run, ...others] = surest(fitting, facts);
  if (run && others.length === 0) return { run, apart: null };
  return { run: null, apart: run ? severalFit([run, ...others]) : noneFits(named, part) };
}

/** Of several runs, those of the very commit and build that were declared. */
function surest(runs: Candidate[], { commit, build }: RunFacts): Candidate[] {
  if (runs.length < 2 || (commit === null && build === null)) return runs;
  const sure = runs.filter(({ reading }) => {
    const ofCommit = commit === null || (reading.commit !== null && sameCommit(reading.commit, commit));
    return ofCommit && (build === null || reading.build === build);
  });
  return sure.length > 0 ? sure : runs;
}

async function runsNamed(tx: Transaction, releaseId: string, { part, name }: Incoming): Promise<Candidate[]> {
  const rows = await tx.run.findMany({
    where: { releaseId, kind: "load", tool: part.evidence.tool, active: true },
    select: { id: true, files: { select: { upload: { select: { filename: true, declared: true } } } } },
    orderBy: { number: "desc" },
    take: mostLooked,
  });
  const ids = rows.filter(({ files }) => files.some(({ upload }) => isNamed(upload, name))).map(({ id }) => id);
  if (ids.length === 0) return [];
  const files = { where: { upload: { withdrawnAt: null } }, select: { upload: { select: partColumns } } };
  const runs = await tx.run.findMany({
    where: { id: { in: ids } },
    select: { ...withReading, files: { ...files, orderBy: { uploadId: "asc" } } },
    orderBy: { number: "desc" },
  });
  return runs.flatMap((row) =>
    knownRun(row).map((run) => ({ ...run, parts: row.files.flatMap(({ upload }) => partsOf(upload)) })),
  );
}

function severalFit(runs: readonly Candidate[]): string {
  const numbers = runs.map(({ number }) => `#${number}`).sort();
  return `More than one run fits: ${numbers.join(", ")}. The file stands as a run of its own; hand it in with the runKey of the run that it is of.`;
}

function noneFits(runs: readonly Candidate[], part: FilePart): string | null {
  const [newest] = runs;
  const reason = newest?.parts.map((other) => disagreement(other, part)).find((one) => one !== null);
  return newest && reason
    ? `It was not joined with run #${newest.number}, which goes by the same name. ${reason}`
    : null;
}
