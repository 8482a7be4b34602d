import { z } from "zod";
import type { Container } from "@/core/evidence/containers";
import { formatCount } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import type { ContainersReading } from "@/core/evidence/reading";
import { containersKind, plightOf } from "./containers-kind";
import { counted } from "./counted";
import { judgeCountedShare } from "./counted-share";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { limitParam, meetsShare } from "./limit";
import { emptyGauge, notTold } from "./no-evidence";
import { observeAt } from "./observation";
import { warnLineInside } from "./warn-line";
import { weaken } from "./weaken";

const Params = z
  .strictObject({
    limit: limitParam("share", "above").prefault(">= 100 %"),
    warn: limitParam("share", "above").optional(),
    unchecked: z.enum(["fail", "thin", "accept"], { error: "expected fail, thin or accept" }).default("thin"),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const servicesHealthy = {
  id: "services-healthy" as const,
  label: "Services healthy",
  summary:
    "Containers that their health check calls healthy, out of all but completed jobs, in the newest snapshot. Running is not healthy: `unchecked` says whether those without a check fail, leave the claim thin, or are accepted.",
  params: Params,
  example: 'limit: ">= 100 %"\nunchecked: thin',
  required: ({ limit }) => `${limit.text} healthy`,
  ...containersKind<Params>({
    gauge: ({ limit, warn }) => emptyGauge(limit, warn ?? null),
    requirement: ({ limit }) => `Required ${limit.words} healthy`,
    judgeSnapshot,
  }),
} satisfies CriterionKind<Params>;

type Sorted = { healthy: Container[]; unchecked: Container[]; untold: Container[]; down: Container[] };

/** `untold` are those whose state or health the file does not say; `down` are surely not healthy. */
function sorted(containers: readonly Container[]): Sorted {
  const groups: Sorted = { healthy: [], unchecked: [], untold: [], down: [] };
  for (const container of containers) groups[groupOf(container)].push(container);
  return groups;
}

function groupOf({ state, health }: Container): keyof Sorted {
  if (state === "unknown") return "untold";
  if (state !== "running") return "down";
  if (health === "healthy" || health === "unchecked") return health;
  return health === "unhealthy" || health === "starting" ? "down" : "untold";
}

function judgeSnapshot(params: Params, reading: ContainersReading): Judgement {
  const { limit, unchecked: rule } = params;
  const warn = params.warn ?? null;
  const considered = reading.evidence.containers.filter(({ state }) => state !== "completed");
  if (considered.length === 0) {
    const sentence = `Required ${limit.words} healthy. The snapshot lists completed jobs alone.`;
    const action = "Upload a snapshot of the services.";
    return notTold(reading, { gauge: emptyGauge(limit, warn), sentence, action });
  }
  const { healthy, unchecked, untold, down } = sorted(considered);
  const whole = considered.length;
  const ill = rule === "fail" ? [...down, ...unchecked] : down;
  const share = judgeCountedShare({
    limit,
    warn,
    part: healthy.length + (rule === "accept" ? unchecked.length : 0),
    whole,
    participle: rule === "accept" && unchecked.length > 0 ? "up" : "healthy",
    remedy: `Mend ${firstNames(ill.map(({ name }) => name))} and take a new snapshot.`,
  });
  const judgement: Judgement = {
    ...share,
    sentence: [share.sentence, illness(ill), unseen(reading)].filter((text) => text !== "").join(" "),
    missing: null,
    observations: [observeAt(reading, "Containers", share.sample ?? "", reading.evidence.at)],
    readingIds: [reading.id],
    notes: [],
  };
  if (judgement.state !== "fail") return rule === "accept" ? weaken(judgement, noHealthCheck(unchecked)) : judgement;
  if (!meetsShare(limit, whole - ill.length, whole)) return judgement;
  return thin(judgement, rule === "thin" ? unchecked : [], untold);
}

/** The limit is met only if all that nobody looked at is taken as healthy. */
function thin(judgement: Judgement, unchecked: readonly Container[], untold: readonly Container[]): Judgement {
  const whys = [
    unchecked.length === 0 ? "" : `${named(unchecked, "runs", "run")} without a health check: running is not healthy.`,
    untold.length === 0 ? "" : `The file does not say the health of ${named(untold)}.`,
  ].filter((why) => why !== "");
  const actions = [
    unchecked.length === 0 ? "" : "Give them a health check or a readiness probe, and take a new snapshot.",
    untold.length === 0
      ? ""
      : "Upload the output of docker compose ps --all --format json, or of docker inspect, which say it.",
  ].filter((action) => action !== "");
  const margin = `${formatCount(unchecked.length + untold.length)} not checked`;
  const sentence = [judgement.sentence, ...whys].join(" ");
  return { ...judgement, state: "thin", margin, missing: whys.join(" "), sentence, action: actions.join(" ") };
}

function named(containers: readonly Container[], one = "", many = ""): string {
  const names = firstNames(containers.map(({ name }) => name));
  const verb = containers.length === 1 ? one : many;
  return `${counted(containers.length, "container")} (${names})${verb === "" ? "" : ` ${verb}`}`;
}

function noHealthCheck(unchecked: readonly Container[]): Note[] {
  if (unchecked.length === 0) return [];
  const sentence = `${named(unchecked, "counts", "count")} as up though nothing checks ${unchecked.length === 1 ? "its" : "their"} health.`;
  return [{ code: "no-health-check", sentence }];
}

function illness(ill: readonly Container[]): string {
  return ill.length === 0 ? "" : `Not healthy: ${firstNames(ill.map(plightOf))}.`;
}

function unseen({ evidence }: ContainersReading): string {
  return evidence.listsStopped ? "" : "The list may leave out containers that have stopped.";
}
