import type { Container } from "@/core/evidence/containers";
import { plight } from "./plight";
import { imagesOf, restartsOf } from "./service-changes";
import type { ServiceState } from "./service-state";
import { type Service, servicesOf } from "./services";
import { heldSince, type ServiceStrip } from "./strips";

/** A service as it stands in the newest snapshot, or stood in the last that listed it. `since` is an index of snapshots. */
export type ServiceStanding = {
  service: string;
  state: ServiceState;
  plight: string | null;
  containers: number;
  image: string | null;
  restarts: number | null;
  ports: string[];
  startedAt: string | null;
  since: number;
};

/** Every service of the strips. One that the newest snapshot does not list is absent, and is never left out. */
export function serviceStandings(
  snapshots: readonly (readonly Container[])[],
  strips: readonly ServiceStrip[],
): ServiceStanding[] {
  const last = new Map<string, Service>();
  for (const service of snapshots.flatMap(servicesOf)) last.set(service.name, service);
  return strips.flatMap((strip) => {
    const service = last.get(strip.service);
    return service ? [standingOf(strip, service)] : [];
  });
}

function standingOf(strip: ServiceStrip, service: Service): ServiceStanding {
  const state = strip.cells.at(-1) ?? "absent";
  const listed = state === "absent" ? [] : service.containers;
  const plights = new Set(listed.map(plight).filter((words) => words !== ""));
  const starts = listed.flatMap(({ startedAt }) => startedAt ?? []).sort();
  return {
    service: service.name,
    state,
    plight: [...plights].join("; ") || null,
    containers: listed.length,
    image: imagesOf(service),
    restarts: state === "absent" ? null : restartsOf(service),
    ports: [...new Set(listed.flatMap(({ ports }) => ports))],
    startedAt: starts.at(-1) ?? null,
    since: heldSince(strip),
  };
}
