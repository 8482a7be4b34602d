const parameter = "evidence";

/** Names one figure: a criterion and the position of the observation in it. */
export type EvidenceAddress = { criterionId: string; index: number };

/** The value of the `evidence` parameter that names a figure. */
export function evidenceValue(criterionId: string, index: number): string {
  return `${criterionId}.${index}`;
}

/** The address that opens a figure's evidence on a page. `basePath` may carry a query of its own. */
export function evidenceHref(basePath: string, criterionId: string, index: number): string {
  const [path = "", query] = basePath.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, evidenceValue(criterionId, index));
  return `${path}?${parameters}`;
}

/** The page's address with the evidence closed. */
export function withoutEvidence(basePath: string): string {
  const [path = "", query] = basePath.split("?");
  const parameters = new URLSearchParams(query);
  parameters.delete(parameter);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

/** Reads the `evidence` parameter; null when it is absent, repeated or names nothing. */
export function parseEvidence(value: string | readonly string[] | undefined): EvidenceAddress | null {
  if (typeof value !== "string") return null;
  const match = /^(.+)\.(\d{1,6})$/.exec(value);
  return match?.[1] ? { criterionId: match[1], index: Number(match[2]) } : null;
}
