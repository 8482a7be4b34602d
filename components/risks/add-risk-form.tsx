"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { RiskDraft } from "@/core/contract/risks";
import { addRisk } from "@/queries/risks";
import { RiskFields, readRiskForm } from "./risk-fields";

type AddRiskFormProps = { project: string; release: string; address: string };

/** Puts a risk on record, and closes the panel. */
export function AddRiskForm({ project, release, address }: AddRiskFormProps) {
  const router = useRouter();
  const add = useMutation(addRisk(project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: RiskDraft,
    read: readRiskForm,
    send: (draft) =>
      add.mutate(
        { release, draft },
        {
          onSuccess: () => {
            router.push(address, { scroll: false });
            router.refresh();
          },
        },
      ),
  });
  return (
    <form {...form} className="grid gap-3">
      <p className="text-ink-2">No verdict reads risks; what stops the launch is a blocker.</p>
      <FormProblem error={add.error} />
      <RiskFields risk={null} mistakes={mistakes} />
      <div>
        <Button type="submit" look="primary" disabled={!hydrated || add.isPending}>
          {add.isPending ? "Adding" : "Add risk"}
        </Button>
      </div>
    </form>
  );
}
