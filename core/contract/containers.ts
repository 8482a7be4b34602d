import { z } from "zod";
import { Outage } from "@/core/containers/outages";
import { ServiceChange } from "@/core/containers/service-changes";
import { ServiceState } from "@/core/containers/service-state";
import { ServiceStrip } from "@/core/containers/strips";
import { CriterionResult } from "@/core/evaluation/evaluation";

/** Where snapshots were taken, as it was declared with them; an empty parameter of an address is null. */
export const Place = z.object({
  environment: z.string().nullable(),
  component: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

/** The place that an address names; one that names neither leaves the choice to the newest snapshot. */
export const OperationsQuery = z.object({ environment: z.string().optional(), component: z.string().optional() });
export type OperationsQuery = z.infer<typeof OperationsQuery>;

/** A snapshot, for the head of its column. */
export const SnapshotMark = z.object({
  number: z.number(),
  at: z.string(),
  timeAssumed: z.boolean(),
  tool: z.string(),
  /** Where false, a service that is absent may have stopped. */
  listsStopped: z.boolean(),
});
export type SnapshotMark = z.infer<typeof SnapshotMark>;

/** A service as the newest snapshot shows it; one that is absent from it as the last that listed it did. */
export const ServiceRow = z.object({
  service: z.string(),
  state: ServiceState,
  /** The engine's words for what is the matter. */
  plight: z.string().nullable(),
  containers: z.number(),
  image: z.string().nullable(),
  restarts: z.number().nullable(),
  ports: z.array(z.string()),
  /** When its newest container was started, where the file says so. */
  startedAt: z.string().nullable(),
  /** The first of the snapshots, up to the newest, that show it in its present state. */
  since: SnapshotMark.pick({ number: true, at: true }),
});
export type ServiceRow = z.infer<typeof ServiceRow>;

export const Operations = z.object({
  /** Every place of which there is a snapshot, the one with the newest first. */
  places: z.array(Place),
  place: Place.nullable(),
  /** Of the place, oldest first; at most 60. */
  snapshots: z.array(SnapshotMark),
  services: z.array(ServiceRow),
  strips: z.array(ServiceStrip),
  /** Newest first; their indexes are of `snapshots`. */
  outages: z.array(Outage),
  /** The criteria of the release's policy that are judged on snapshots. */
  criteria: z.array(CriterionResult),
});
export type Operations = z.infer<typeof Operations>;

/** What is different from the snapshot before it in the same place; null where there is none. */
export const SnapshotDifference = z.object({
  before: SnapshotMark.pick({ number: true, at: true }),
  changes: z.array(ServiceChange),
});
export type SnapshotDifference = z.infer<typeof SnapshotDifference>;
