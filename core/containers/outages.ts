import { z } from "zod";
import { isOut, isUp, ServiceState, worse } from "./service-state";
import type { ServiceStrip } from "./strips";

/**
 * A time in which a service was seen down, unhealthy or absent: from the first snapshot that shows it to the first that shows it
 * up again. `from` and `until` are indexes of snapshots; `until` is null while it lasts.
 */
export const Outage = z.object({
  service: z.string(),
  /** The worst that was seen. */
  state: ServiceState,
  from: z.number(),
  until: z.number().nullable(),
});
export type Outage = z.infer<typeof Outage>;

/** Every outage that the strips show, the newest first. A job that has ended is not out when it leaves the list. */
export function outages(strips: readonly ServiceStrip[]): Outage[] {
  return strips.flatMap(outagesOf).sort((a, b) => b.from - a.from || a.service.localeCompare(b.service, "en"));
}

function outagesOf({ service, cells }: ServiceStrip): Outage[] {
  const found: Outage[] = [];
  let next = 0;
  for (;;) {
    const from = cells.findIndex((_, index) => index >= next && begins(cells, index));
    if (from < 0) return found;
    const up = cells.findIndex((state, index) => index > from && isUp(state));
    const seen = cells.slice(from, up < 0 ? undefined : up).flatMap((state) => (isOut(state) ? [state] : []));
    found.push({ service, state: seen.reduce(worse), from, until: up < 0 ? null : up });
    if (up < 0) return found;
    next = up;
  }
}

function begins(cells: ServiceStrip["cells"], index: number): boolean {
  const state = cells[index] ?? null;
  if (state !== "absent") return isOut(state);
  return cells.slice(0, index).findLast((earlier) => earlier !== "absent") !== "completed";
}
