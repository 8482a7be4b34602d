import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";

/** How an endpoint is named to people: "GET /api/items", or its name alone where the file has no method. */
export function endpointTitle(slice: LoadSlice): string {
  return slice.method === null || slice.method === "" ? slice.name : `${slice.method} ${slice.name}`;
}

export type FoundSlice = { found: true; slice: LoadSlice } | { found: false; reason: string };

/**
 * The slice that a criterion speaks of: all endpoints together for null, else the endpoint of that name, with or
 * without its method. A name that several methods share is refused rather than guessed.
 */
export function findSlice(evidence: LoadEvidence, endpoint: string | null): FoundSlice {
  if (endpoint === null) return { found: true, slice: evidence.overall };
  const titled = evidence.endpoints.filter((slice) => endpointTitle(slice) === endpoint);
  const matches = titled.length > 0 ? titled : evidence.endpoints.filter((slice) => slice.name === endpoint);
  const [first, second] = matches;
  if (first === undefined) return { found: false, reason: `This run has no endpoint named ${endpoint}.` };
  if (second !== undefined) {
    const reason = `${matches.length} endpoints are named ${endpoint}. Name the method too, as in “${endpointTitle(first)}”.`;
    return { found: false, reason };
  }
  return { found: true, slice: first };
}
