import { z } from "zod";
import { Figure, Locator } from "@/core/evidence/figure";
import { Note } from "@/core/evidence/note";

/** PRODUCT's states. A criterion has one, the first that applies of: fail, none, stale, thin, warn, pass. */
export const CriterionState = z.enum(["fail", "none", "stale", "thin", "warn", "pass"]);
export type CriterionState = z.infer<typeof CriterionState>;

/** One part of what was observed that a person can open: a figure with the file and the place it stands in. */
export const Observation = z.object({
  label: z.string(),
  /** As shown, with its unit: "120 ms", "0 of 391". */
  text: z.string(),
  figure: Figure.nullable(),
  readingId: z.string(),
  sha256: z.string(),
  filename: z.string(),
  at: Locator,
});
export type Observation = z.infer<typeof Observation>;

/** What the threshold graphic draws. Values are in the criterion's own unit. */
export const Gauge = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("bar"),
    observed: z.number().nullable(),
    /** The one-sided confidence bound on the side of the limit; null where none is claimed. */
    bound: z.number().nullable(),
    limit: z.number(),
    warn: z.number().nullable(),
    /** The side of the limit that is allowed. */
    allowed: z.enum(["below", "above"]),
  }),
  z.object({ kind: z.literal("cells"), met: z.number(), total: z.number() }),
  /** A requirement of zero: one block for each violation. */
  z.object({ kind: z.literal("wall"), violations: z.number().nullable() }),
]);
export type Gauge = z.infer<typeof Gauge>;

/** What one criterion kind says of the evidence, before freshness, builds and waivers are looked at. */
export const Judgement = z.object({
  state: z.enum(["fail", "none", "thin", "warn", "pass"]),
  /** As shown: "120 ms", "98.4 %", "3 failing"; null when there is nothing. */
  observed: z.string().nullable(),
  /** Beside the graphic: "380 ms under", "up to 0.76 %", "nothing on file". */
  margin: z.string(),
  gauge: Gauge,
  /** As shown: "391 requests", "231 tests"; null when there is nothing. */
  sample: z.string().nullable(),
  /** For thin: what is missing ("needs about 1,200 requests at this margin"). */
  missing: z.string().nullable(),
  /** A sentence for people: "Required under 500 ms, observed 120 ms, 380 ms under." */
  sentence: z.string(),
  /** What would turn the state: "Run the load scenario again with at least 391 requests." */
  action: z.string(),
  observations: z.array(Observation),
  readingIds: z.array(z.string()),
  notes: z.array(Note),
  /** Where time alone ends what the judgement rests on: when, and a sentence on what ends. */
  expires: z.object({ at: z.string(), sentence: z.string() }).optional(),
  /** A risk that people accepted until a date: what it leaves failing is excused like by a waiver, and gives no credit. */
  acceptedRisk: z.object({ until: z.string(), by: z.string(), reason: z.string() }).optional(),
});
export type Judgement = z.infer<typeof Judgement>;
