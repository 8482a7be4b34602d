import { z } from "zod";
import { Locator } from "./figure";

/** What a container's engine says it is doing. `completed` is a job that ended well; `failed` ended badly or cannot start. */
export const ContainerState = z.enum([
  "running",
  "created",
  "pending",
  "paused",
  "restarting",
  "removing",
  "completed",
  "failed",
  "unknown",
]);
export type ContainerState = z.infer<typeof ContainerState>;

/** What its health check says. `unchecked` runs without a check, which is not healthy; `unknown` is not in the file. */
export const ContainerHealth = z.enum(["healthy", "unhealthy", "starting", "unchecked", "unknown"]);
export type ContainerHealth = z.infer<typeof ContainerHealth>;

/** One container, pod or service replica at the moment of the snapshot. Environment values are never read. */
export const Container = z.object({
  name: z.string(),
  /** The service that it belongs to, where the file says; otherwise its name. */
  service: z.string(),
  image: z.string().nullable(),
  state: ContainerState,
  /** Null for one that does not run: its health is then not a question. */
  health: ContainerHealth.nullable(),
  restarts: z.number().nullable(),
  exitCode: z.number().nullable(),
  /** The engine's word for what is wrong: OOMKilled, CrashLoopBackOff. */
  reason: z.string().nullable(),
  startedAt: z.string().nullable(),
  /** Published ports as the engine writes them: "10200->8000/tcp". */
  ports: z.array(z.string()),
  at: Locator,
});
export type Container = z.infer<typeof Container>;

/** healthy + unhealthy + starting + unchecked + those of unknown health = running. */
export const ContainerCounts = z.object({
  total: z.number(),
  running: z.number(),
  healthy: z.number(),
  unhealthy: z.number(),
  starting: z.number(),
  unchecked: z.number(),
});
export type ContainerCounts = z.infer<typeof ContainerCounts>;

/** The state of all containers at one time: a snapshot. */
export const ContainersEvidence = z.object({
  kind: z.literal("containers"),
  tool: z.string(),
  /** When the file says that it was taken; most do not say. */
  startedAt: z.string().nullable(),
  counts: ContainerCounts,
  /** In the order of the file; at most 5,000. */
  containers: z.array(Container),
  /** Whether stopped containers are surely in the list; where not, absence proves nothing. */
  listsStopped: z.boolean(),
  at: Locator,
});
export type ContainersEvidence = z.infer<typeof ContainersEvidence>;
