import { z } from "zod";
import type { Container } from "@/core/evidence/containers";
import { ServiceState } from "./service-state";
import { servicesOf } from "./services";

/** One service over time: a state for each snapshot, the oldest first; null before the first that lists it. */
export const ServiceStrip = z.object({ service: z.string(), cells: z.array(ServiceState.nullable()) });
export type ServiceStrip = z.infer<typeof ServiceStrip>;

/**
 * The strip of every service that any of the snapshots lists, in the order in which they are first listed. The snapshots
 * stand oldest first; a service that one of them no longer lists is absent in it.
 */
export function serviceStrips(snapshots: readonly (readonly Container[])[]): ServiceStrip[] {
  const states = snapshots.map((containers) => new Map(servicesOf(containers).map(({ name, state }) => [name, state])));
  const services = new Set(states.flatMap((listed) => [...listed.keys()]));
  return [...services].map((service) => {
    const first = states.findIndex((listed) => listed.has(service));
    const stateAt = (index: number) => states[index]?.get(service) ?? (index < first ? null : "absent");
    return { service, cells: states.map((_, index) => stateAt(index)) };
  });
}

/** The index of the first snapshot of those, up to the newest, in which the service has stood as it stands now. */
export function heldSince({ cells }: ServiceStrip): number {
  const now = cells.at(-1);
  return cells.findLastIndex((state) => state !== now) + 1;
}
