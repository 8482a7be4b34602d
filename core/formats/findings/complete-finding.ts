import type { ReportedFinding } from "@/core/evidence/finding";
import type { FindingDraft } from "@/core/formats/findings/scan-report";

const longestTitle = 300;
const longestText = 1_000;
/** The largest line number that is kept. */
const lastLine = 2_147_483_647;

function clip(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

function clipped(text: string | null | undefined): string | null {
  return text ? clip(text, longestText) : null;
}

function onOneLine(text: string): string {
  return text
    .slice(0, 4 * longestText)
    .replace(/\s+/g, " ")
    .trim();
}

/** A finding with everything that a draft leaves out, its texts cut, and a link only where one may be followed. */
export function completeFinding(
  draft: FindingDraft,
  { ordinal, tool }: { ordinal: number; tool: string },
): ReportedFinding {
  const { line, url } = draft;
  const rule = clip(onOneLine(draft.rule) || "unnamed rule", longestTitle);
  return {
    ordinal,
    tool,
    category: draft.category,
    identity: draft.identity,
    rule,
    title: clip(onOneLine(draft.title) || rule, longestTitle),
    severity: draft.severity,
    path: clipped(draft.path),
    line: line && Number.isInteger(line) && line > 0 && line <= lastLine ? line : null,
    packageName: clipped(draft.packageName),
    packageVersion: clipped(draft.packageVersion),
    fixedIn: clipped(draft.fixedIn),
    url: url && /^https?:\/\/\S+$/i.test(url) ? clipped(url) : null,
    suppressed: clipped(draft.suppressed),
    audit: draft.audit ?? null,
    at: draft.at,
  };
}
