import type { Receipt } from "@/core/evidence/receipt";
import type { Refusal } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";

/** A log of requests that breaks off. `lastMs` is the latest time in it in milliseconds since 1970, null where it tells none. */
type CutLog = { tool: string; line: number; column: number; lastMs: number | null };

function until(lastMs: number | null): string {
  return lastMs === null ? "" : ` What is whole in it goes up to ${new Date(lastMs).toISOString()}.`;
}

/** Refuses a log that breaks off, as long as nobody says that the run was cut short. */
export function cutLog({ tool, line, column, lastMs }: CutLog): Refusal {
  return refusal({
    reason: `The ${tool} log ends in the middle of line ${line}.${until(lastMs)} Nothing was imported, because what is missing could be the bad part.`,
    where: { line, column },
    advice: `Send the log again once ${tool} has ended. If the run was killed, declare the upload as partial: then what is there is read, and cannot make a criterion pass.`,
  });
}

/** What the receipt says of a log that breaks off and was read as far as it goes. */
export function cutLogWarning({ line, lastMs }: Pick<CutLog, "line" | "lastMs">): Receipt["warnings"][number] {
  const message = `The log breaks off in line ${line}, as was declared.${until(lastMs)} What came after it is unknown.`;
  return { code: "partial", message };
}
