import { z } from "zod";
import type { ContainersReading } from "@/core/evidence/reading";
import { containersKind } from "./containers-kind";
import { judgeCount, requiredCount } from "./count-finding";
import { counted } from "./counted";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { emptyGauge, notTold } from "./no-evidence";
import { observeAt } from "./observation";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    limit: limitParam("count", "below").prefault("= 0"),
    warn: limitParam("count", "below").optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const restarts = {
  id: "restarts" as const,
  label: "Restarts",
  summary: "How often containers were restarted, all of them together, in the newest snapshot.",
  params: Params,
  example: 'limit: "<= 2"',
  required: ({ limit }) => requiredCount(limit, "restarts"),
  ...containersKind<Params>({
    gauge: ({ limit, warn }) => emptyGauge(limit, warn ?? null),
    requirement: ({ limit }) => `Required ${limit.words} restarts`,
    judgeSnapshot,
  }),
} satisfies CriterionKind<Params>;

function judgeSnapshot({ limit, warn }: Params, reading: ContainersReading): Judgement {
  const { containers } = reading.evidence;
  const restarted = containers.filter((container) => (container.restarts ?? 0) > 0);
  const untold = containers.filter((container) => container.restarts === null).length;
  const count = restarted.reduce((sum, container) => sum + (container.restarts ?? 0), 0);
  const finding = judgeCount({
    limit,
    warn: warn ?? null,
    count,
    noun: "restarts",
    short: "restarts",
    remedy: `Find why ${firstNames(restarted.map(({ name }) => name))} restarted, and take a new snapshot.`,
  });
  if (finding.state !== "fail" && untold > 0) {
    const sentence = `Required ${limit.words} restarts. The file does not count those of ${counted(untold, "container")}.`;
    const action = "Upload the output of docker inspect, or of kubectl get pods -o json, which count restarts.";
    return notTold(reading, { gauge: emptyGauge(limit, warn ?? null), sentence, action });
  }
  return {
    ...finding,
    observed: counted(count, "restart"),
    sample: counted(containers.length, "container"),
    missing: null,
    observations: restarted.map((container) =>
      observeAt(reading, container.name, counted(container.restarts ?? 0, "restart"), container.at),
    ),
    readingIds: [reading.id],
    notes: [],
  };
}
