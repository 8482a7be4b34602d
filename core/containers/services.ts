import type { Container } from "@/core/evidence/containers";
import { containerState, type ServiceState, worse } from "./service-state";

/** A service in one snapshot with all its containers; its state is the worst of theirs. */
export type Service = { name: string; state: ServiceState; containers: Container[] };

/** The services of a snapshot in the order of its list. Replicas of one service stand together. */
export function servicesOf(containers: readonly Container[]): Service[] {
  const groups = new Map<string, Container[]>();
  for (const container of containers) {
    const group = groups.get(container.service);
    if (group) group.push(container);
    else groups.set(container.service, [container]);
  }
  return [...groups].map(([name, all]) => {
    const own = withoutLeaving(all);
    return { name, state: own.map(containerState).reduce(worse), containers: own };
  });
}

/** A replica that is being taken away says nothing of a service that others still serve. */
function withoutLeaving(containers: readonly Container[]): Container[] {
  const staying = containers.filter(({ state }) => state !== "removing");
  return staying.length > 0 ? staying : [...containers];
}
