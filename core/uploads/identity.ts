import type { RunFacts } from "./run-facts";

/** How a handing-in of known bytes relates to a run that those bytes already made. */
export type Relation = "repeat" | "correction" | "another";

/**
 * The same bytes are a repeat if commit, start time, build and scenario agree with a run that they made; silence agrees.
 * Another commit, build or start is a new observation; a better fact about the same run corrects it.
 */
export function relationTo(known: RunFacts, incoming: RunFacts): Relation {
  const startDiffers = !known.timeAssumed && !incoming.timeAssumed && known.startedAt !== incoming.startedAt;
  if (startDiffers || differ(known.build, incoming.build)) return "another";
  if (known.commit !== null && incoming.commit !== null && !sameCommit(known.commit, incoming.commit)) return "another";
  return Object.keys(corrections(known, incoming)).length > 0 ? "correction" : "repeat";
}

const corrected = ["scenario", "suite", "component", "environment", "branch", "build", "commit"] as const;

/** The facts that the incoming upload states and the known run does not agree with. */
export function corrections(known: RunFacts, incoming: RunFacts): Partial<RunFacts> {
  const changed: Partial<RunFacts> = {};
  for (const fact of corrected) {
    const stated = incoming[fact];
    const agrees =
      fact === "commit" && stated && known.commit ? sameCommit(stated, known.commit) : stated === known[fact];
    if (stated !== null && !agrees) changed[fact] = stated;
  }
  if (known.timeAssumed && !incoming.timeAssumed) {
    Object.assign(changed, { startedAt: incoming.startedAt, endedAt: incoming.endedAt, timeAssumed: false });
  }
  return changed;
}

/** Whether two commit ids name one commit, one of them perhaps shortened to at least seven digits. */
export function sameCommit(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
