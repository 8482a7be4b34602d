"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { type FindingDetail, TriageDecision } from "@/core/contract/findings";
import { Decision } from "@/core/findings/finding-state";
import { triageFindings } from "@/queries/findings";
import { DecisionFields } from "./decision-fields";
import { readDecision } from "./read-decision";
import { TriageOutcome } from "./triage-outcome";

type Props = { finding: FindingDetail; project: string; now: string; timeZone: string };

/** Changes what was decided of one finding. */
export function DecisionForm({ finding, project, now, timeZone }: Props) {
  const standing = Decision.catch("open").parse(finding.state);
  const [state, setState] = useState(standing);
  const router = useRouter();
  const triage = useMutation({ ...triageFindings(project), onSettled: () => router.refresh() });
  const { form, mistakes, hydrated } = useContractForm({
    shape: TriageDecision,
    read: (fields) => readDecision(state, fields),
    send: (decision) => triage.mutate({ findings: [{ id: finding.id, version: finding.version }], decision }),
  });
  const waiting = !hydrated || triage.isPending;
  return (
    <form {...form} aria-label="Change decision" className="mt-5 grid gap-3">
      <h3 className="font-semibold">Change decision</h3>
      <SelectField
        label="Decision"
        name="state"
        value={state}
        disabled={waiting}
        onChange={(event) => setState(Decision.parse(event.target.value))}
        options={optionsFor(finding).map((value) => ({ value, label: value }))}
      />
      <DecisionFields
        state={state}
        mistakes={mistakes}
        now={now}
        timeZone={timeZone}
        reason={state === standing ? (finding.reason ?? "") : ""}
        disabled={waiting}
      />
      {triage.error ? (
        <p role="alert" className="text-fail">
          {triage.error.message}
        </p>
      ) : null}
      <TriageOutcome answer={triage.data ?? null} />
      <p>
        <Button type="submit" look="primary" disabled={waiting}>
          {triage.isPending ? "Saving" : "Save decision"}
        </Button>
      </p>
    </form>
  );
}

function optionsFor({ category }: FindingDetail): Decision[] {
  return Decision.options.filter((decision) => decision !== "rotated" || category === "secret");
}
