import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import { endpointTitle } from "./endpoint";

const MOST_NAMES = 5;

const titlesOf = new WeakMap<LoadEvidence, ReadonlySet<string>>();

// Every run is held against the ones before it for each criterion; evidence never changes.
function endpointTitles(evidence: LoadEvidence): ReadonlySet<string> {
  const known = titlesOf.get(evidence);
  if (known) return known;
  const titles = new Set(evidence.endpoints.map(endpointTitle));
  titlesOf.set(evidence, titles);
  return titles;
}

/**
 * The endpoints that the run before of the same scenario had and this one lacks, in the order of that run. Empty when
 * this file lists no endpoint at all: a summary does not tell what it covered.
 */
export function missingEndpoints(evidence: LoadEvidence, previous: LoadEvidence): string[] {
  if (evidence.endpoints.length === 0) return [];
  const present = endpointTitles(evidence);
  return [...endpointTitles(previous)].filter((title) => !present.has(title));
}

/** The note of a run that covers less than the one before; null when it does not. */
export function narrowed(evidence: LoadEvidence, previous: LoadEvidence, previousNumber: number): Note | null {
  const missing = missingEndpoints(evidence, previous);
  if (missing.length === 0) return null;
  const names = missing.slice(0, MOST_NAMES).join(", ");
  const rest = missing.length > MOST_NAMES ? ` and ${formatCount(missing.length - MOST_NAMES)} more` : "";
  const count = `${formatCount(missing.length)} of ${formatCount(previous.endpoints.length)} endpoints of run #${previousNumber}`;
  const verb = missing.length === 1 ? "is" : "are";
  return { code: "narrowed", sentence: `${count} ${verb} missing: ${names}${rest}.` };
}
