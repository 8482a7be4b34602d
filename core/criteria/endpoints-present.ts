import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import { findSlice } from "@/core/runs/endpoint";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind, JudgeContext } from "./kind";
import { loadNotes } from "./load-notes";
import { nothingOnFile, notTold, runAndUpload } from "./no-evidence";
import { observeAt, observeFigure } from "./observation";
import { selectJudgement } from "./select";
import { weaken } from "./weaken";

const Params = z.strictObject({
  endpoints: z
    .array(z.string().min(1), { error: "expected a list of names of endpoints" })
    .min(1, "name at least one endpoint"),
});
type Params = z.infer<typeof Params>;

export const endpointsPresent = {
  id: "endpoints-present" as const,
  label: "Endpoints present",
  summary: "Every named endpoint was asked in the run, found by its name with or without its method.",
  evidence: "load",
  params: Params,
  example: "endpoints: [GET /api/items, POST /api/orders]",
  required: ({ endpoints }) => (endpoints.length === 1 ? "present" : `all ${formatCount(endpoints.length)} present`),
  judge(params, readings, context) {
    const judgeOne = (reading: LoadReading, older: readonly LoadReading[]) => judgeRun(params, reading, older, context);
    return selectJudgement(readings.filter(isLoad), judgeOne) ?? absent(params, null);
  },
  absent: (params, { scenario }) => absent(params, scenario),
} satisfies CriterionKind<Params>;

const requirement = ({ endpoints }: Params) => `Required ${firstNames(endpoints)}`;
const emptyCells = ({ endpoints }: Params) => ({ kind: "cells", met: 0, total: endpoints.length }) as const;

function absent(params: Params, scenario: string | null): Judgement {
  const sentence = `${requirement(params)}. Nothing is on file.`;
  return nothingOnFile({ gauge: emptyCells(params), sentence, action: runAndUpload(scenario) });
}

function judgeRun(
  params: Params,
  reading: LoadReading,
  older: readonly LoadReading[],
  context: JudgeContext,
): Judgement {
  if (reading.evidence.endpoints.length === 0) {
    const sentence = `${requirement(params)}. The file lists no endpoints.`;
    const action = "Upload a file of this run that lists endpoints, such as its request stream or Locust _stats.csv.";
    return notTold(reading, { gauge: emptyCells(params), sentence, action });
  }
  const found = params.endpoints.map((name) => ({ name, slice: askedSlice(reading, name) }));
  const missing = found.filter(({ slice }) => slice === null).map(({ name }) => name);
  const met = found.length - missing.length;
  const observed = `${formatCount(met)} of ${formatCount(found.length)} present`;
  const sentence = `${requirement(params)}. Observed ${observed}.`;
  const base = {
    observed,
    gauge: { kind: "cells", met, total: found.length } as const,
    sample: null,
    missing: null,
    observations: found.map(({ name, slice }) => {
      const figure = slice?.requests ?? null;
      if (figure !== null) return observeFigure(reading, name, `${formatCount(figure.value)} requests`, figure);
      const at = { kind: "derived" as const, from: "the endpoints of the run" };
      return observeAt(reading, name, slice === null ? "missing" : "present", at);
    }),
    readingIds: [reading.id],
    notes: [],
  };
  const notes = loadNotes(reading, older, context);
  if (missing.length === 0)
    return weaken({ ...base, state: "pass", margin: "exact", sentence, action: "Nothing to do." }, notes);
  const names = firstNames(missing);
  const lacks = `${formatCount(missing.length)} of ${formatCount(found.length)} endpoints that the release lists ${missing.length === 1 ? "is" : "are"} missing: ${names}.`;
  return weaken(
    {
      ...base,
      state: "fail",
      margin: `${formatCount(missing.length)} missing`,
      sentence: `${sentence} Missing: ${names}.`,
      action: `Run the scenario again with ${names}.`,
    },
    [{ code: "narrowed", sentence: lacks }, ...notes],
  );
}

/** An endpoint that the file lists and that was asked at least once; several of one name count as one. */
function askedSlice({ evidence }: LoadReading, name: string) {
  const found = findSlice(evidence, name);
  const slices = found.found ? [found.slice] : evidence.endpoints.filter((slice) => slice.name === name);
  return slices.find(({ requests }) => requests?.value !== 0) ?? null;
}
