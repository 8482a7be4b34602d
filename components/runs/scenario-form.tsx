"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ScenarioCorrection } from "@/core/contract/runs";
import { suggestedScenarios } from "@/core/policy/scenario";
import { correctScenario } from "@/queries/runs";

type Props = { project: string; number: number; scenario: string | null };

/** Says which scenario a run was: one of those that are suggested, or any other name. */
export function ScenarioForm({ project, number, scenario }: Props) {
  const router = useRouter();
  const correct = useMutation(correctScenario({ project, number }));
  const save = (correction: ScenarioCorrection) => correct.mutate(correction, { onSuccess: () => router.refresh() });
  const { form, mistakes, hydrated } = useContractForm({
    shape: ScenarioCorrection,
    read: (fields) => ({ scenario: fields.get("scenario") }),
    send: save,
  });
  const waits = !hydrated || correct.isPending;
  return (
    <div className="grid gap-3">
      <FormProblem error={correct.error} />
      <div className="flex flex-wrap gap-2">
        {suggestedScenarios.map((name) => (
          <Button
            key={name}
            size="small"
            disabled={waits || name === scenario}
            onClick={() => save({ scenario: name })}
          >
            {name}
          </Button>
        ))}
      </div>
      <form {...form} className="flex flex-wrap items-end gap-2">
        <TextField label="Another name" name="scenario" maxLength={200} error={mistakes.scenario} />
        <Button type="submit" disabled={waits}>
          {correct.isPending ? "Saving" : "Save scenario"}
        </Button>
      </form>
    </div>
  );
}
