import type { Figure } from "@/core/evidence/figure";
import type { Latency } from "@/core/evidence/load";
import type { StatusCount } from "@/core/formats/json/counts-by-status";

/** One error by its name, with the path it stands at. */
export type ArtilleryError = { message: string; count: number; path: string };

/** What a report says of a stretch of a run, or of one endpoint, whichever version wrote it. */
export type Totals = {
  requests: Figure | null;
  /** How many were answered; null where no counter tells. */
  answered: number | null;
  codes: StatusCount[];
  errors: ArtilleryError[];
  latency: Latency;
};

/** A stretch of a run, beginning at a moment in milliseconds since 1970. */
export type Period = { startedAtMs: number; totals: Totals };

/** A report, put into one shape. */
export type Report = {
  totals: Totals;
  /** Of 2xx alone; null where the report has no such figures, or redirects stand beside them. */
  okLatency: Latency | null;
  endpoints: { name: string; totals: Totals }[];
  startedAt: string | null;
  durationSeconds: Figure | null;
  periods: Period[];
};
