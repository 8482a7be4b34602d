import type { ItemState, PlanItem, PlanPhase } from "@/core/evidence/plan";
import type { PlanReading, RecordReading } from "@/core/evidence/reading";
import type { RecordEvidence } from "@/core/evidence/record";
import { facts } from "./readings";

/** An item of the checklist, linked to a criterion where one is named. */
export function item(text: string, state: ItemState, criterionId: string | null = null): PlanItem {
  return { id: text, text, state, owner: null, dueOn: null, criterionId };
}

/** Items of those states, named by their number. */
export function phase(name: string, states: readonly ItemState[]): PlanPhase {
  return { name, items: states.map((state, index) => item(`${name} ${index + 1}`, state)) };
}

function entered(number: number) {
  const { runId: _, runNumber: __, ...rest } = facts(number, "drill.pdf");
  return { ...rest, files: [] };
}

/** The checklist as it stands. */
export function planReading(phases: PlanPhase[], given: Partial<Omit<PlanReading, "evidence">> = {}): PlanReading {
  return { ...entered(1), ...given, evidence: { kind: "plan", tool: "Checklist", phases } };
}

type Recorded = Partial<Omit<RecordEvidence, "kind" | "tool">> & Partial<Omit<RecordReading, "evidence">>;

/** A record of a failover drill that passed, unless given otherwise. */
export function recordReading({
  type,
  title,
  outcome,
  people,
  expiresAt,
  number = 1,
  ...given
}: Recorded = {}): RecordReading {
  const evidence: RecordEvidence = {
    kind: "record",
    tool: "Record",
    number,
    type: type ?? "failover drill",
    title: title ?? "Failover to the second region",
    outcome: outcome ?? "passed",
    people: people ?? "Ines, Tom",
    expiresAt: expiresAt ?? null,
  };
  return { ...entered(number), ...given, evidence };
}
