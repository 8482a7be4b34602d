import { z } from "zod";
import type { Container } from "@/core/evidence/containers";
import { formatCount } from "@/core/evidence/format-figure";
import type { ContainersReading } from "@/core/evidence/reading";
import { containersKind, plightOf } from "./containers-kind";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { observeAt } from "./observation";
import { sameName } from "./same-name";

const Params = z.strictObject({
  services: z
    .array(z.string().min(1), { error: "expected a list of names of services" })
    .min(1, "name at least one service"),
});
type Params = z.infer<typeof Params>;

export const servicesPresent = {
  id: "services-present" as const,
  label: "Declared services present",
  summary: "Every named service runs in the newest snapshot, found by the name of its service or container.",
  params: Params,
  example: "services: [api, worker, postgres]",
  required: ({ services }) => (services.length === 1 ? "running" : `all ${formatCount(services.length)} running`),
  ...containersKind<Params>({
    gauge: ({ services }) => ({ kind: "cells", met: 0, total: services.length }),
    requirement: ({ services }) => `Required running: ${firstNames(services)}`,
    judgeSnapshot,
  }),
} satisfies CriterionKind<Params>;

function judgeSnapshot({ services }: Params, reading: ContainersReading): Judgement {
  const found = services.map((name) => ({ name, containers: containersOf(name, reading) }));
  const missing = found.filter(({ containers }) => !containers.some(({ state }) => state === "running"));
  const met = found.length - missing.length;
  const observed = `${formatCount(met)} of ${formatCount(found.length)} running`;
  const plights = missing.map(({ name, containers: [first] }) => (first ? plightOf({ ...first, name }) : name));
  const sentence = `Required running: ${firstNames(services)}. Observed ${observed}.`;
  const base = {
    observed,
    gauge: { kind: "cells", met, total: found.length } as const,
    sample: null,
    missing: null,
    observations: found.map(({ name, containers: [first] }) =>
      observeAt(reading, name, first?.state ?? "not in the snapshot", first?.at ?? reading.evidence.at),
    ),
    readingIds: [reading.id],
    notes: [],
  };
  if (missing.length === 0) return { ...base, state: "pass", margin: "exact", sentence, action: "Nothing to do." };
  return {
    ...base,
    state: "fail",
    margin: `${formatCount(missing.length)} missing`,
    sentence: `${sentence} Not running: ${firstNames(plights)}.`,
    action: `Start ${firstNames(missing.map(({ name }) => name))} and take a new snapshot.`,
  };
}

/** The containers of a service, those that run first. */
function containersOf(name: string, { evidence }: ContainersReading): Container[] {
  const own = evidence.containers.filter(
    (container) => sameName(container.service, name) || sameName(container.name, name),
  );
  return own.toSorted((a, b) => Number(b.state === "running") - Number(a.state === "running"));
}
