import { z } from "zod";
import type { Container } from "@/core/evidence/containers";
import { ServiceState } from "./service-state";
import { type Service, servicesOf } from "./services";

/** What is different of one service between two snapshots; null for what is not, or cannot be told. */
export const ServiceChange = z.object({
  service: z.string(),
  before: ServiceState,
  after: ServiceState,
  image: z.object({ before: z.string(), after: z.string() }).nullable(),
  /** How many times it was restarted between them. */
  restarted: z.number().nullable(),
});
export type ServiceChange = z.infer<typeof ServiceChange>;

/** The services that stand differently, run another image or were restarted, in the order of the later snapshot. */
export function serviceChanges(before: readonly Container[], after: readonly Container[]): ServiceChange[] {
  const earlier = new Map(servicesOf(before).map((service) => [service.name, service]));
  const later = new Map(servicesOf(after).map((service) => [service.name, service]));
  const names = new Set([...later.keys(), ...earlier.keys()]);
  return [...names].flatMap((name) => changeOf(name, earlier.get(name), later.get(name)) ?? []);
}

function changeOf(service: string, before: Service | undefined, after: Service | undefined): ServiceChange | null {
  const states = { before: before?.state ?? "absent", after: after?.state ?? "absent" } as const;
  const images = { before: before ? imagesOf(before) : null, after: after ? imagesOf(after) : null };
  const image =
    images.before !== null && images.after !== null && images.before !== images.after
      ? { before: images.before, after: images.after }
      : null;
  const restarted = restartsBetween(before, after);
  if (states.before === states.after && image === null && restarted === null) return null;
  return { service, ...states, image, restarted };
}

/** The images of a service, each once; null where the file names none. */
export function imagesOf({ containers }: Pick<Service, "containers">): string | null {
  return [...new Set(containers.flatMap(({ image }) => image ?? []))].join(", ") || null;
}

/** The restarts of all its containers together; null where the file does not count them. */
export function restartsOf({ containers }: Pick<Service, "containers">): number | null {
  const counts = containers.flatMap(({ restarts }) => restarts ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** A count that fell is of new containers: how often they were restarted before cannot be told. */
function restartsBetween(before: Service | undefined, after: Service | undefined): number | null {
  const counts = [before && restartsOf(before), after && restartsOf(after)];
  const [from, to] = counts;
  return typeof from === "number" && typeof to === "number" && to > from ? to - from : null;
}
