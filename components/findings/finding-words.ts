import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { SeverityFilter } from "@/core/contract/findings";
import type { FindingCategory } from "@/core/evidence/finding";
import type { FindingState } from "@/core/findings/finding-state";

export const categoryNames: Record<FindingCategory, string> = {
  secret: "Secrets",
  vulnerability: "Vulnerabilities",
  code: "Code",
  misconfiguration: "Misconfigurations",
  licence: "Licences",
};

/** How a state of a finding is shown: shape and hue; its word is its name. */
export const stateShapes: Record<FindingState, { shape: Shape; tone: Tone }> = {
  open: { shape: "ring-dashed", tone: "hold" },
  "in progress": { shape: "ring-arc", tone: "mute" },
  "false positive": { shape: "disc-check", tone: "pass" },
  rotated: { shape: "disc-check", tone: "pass" },
  accepted: { shape: "diamond-bar", tone: "waived" },
  suppressed: { shape: "ring", tone: "mute" },
  gone: { shape: "check", tone: "mute" },
};

export const stateNames: Record<FindingState, string> = {
  open: "open, not triaged",
  "in progress": "in progress",
  "false positive": "false positive",
  rotated: "rotated",
  accepted: "accepted",
  suppressed: "suppressed by the file",
  gone: "gone, no longer reported",
};

export const severityNames: Record<SeverityFilter, string> = {
  critical: "critical",
  high: "high",
  medium: "medium",
  low: "low",
  info: "info",
  unknown: "unknown",
  "high-or-worse": "high or worse",
  "medium-or-worse": "medium or worse",
  "low-or-worse": "low or worse",
};
