"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { RiskDraft, type RiskView } from "@/core/contract/risks";
import { changeRisk } from "@/queries/risks";
import { RiskFields, readRiskForm } from "./risk-fields";

/** Changes what is stated of a risk. */
export function RiskForm({ project, risk }: { project: string; risk: RiskView }) {
  const router = useRouter();
  const change = useMutation(changeRisk(project, risk.id));
  const { form, mistakes, hydrated } = useContractForm({
    shape: RiskDraft,
    read: readRiskForm,
    send: (draft) => change.mutate({ version: risk.version, draft }, { onSuccess: () => router.refresh() }),
  });
  return (
    <form {...form} className="grid gap-3">
      <FormProblem error={change.error} />
      <RiskFields risk={risk} mistakes={mistakes} />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={!hydrated || change.isPending}>
          {change.isPending ? "Saving" : "Save risk"}
        </Button>
        <span role="status" className="text-ink-3">
          {change.isSuccess ? "Saved." : null}
        </span>
      </div>
    </form>
  );
}
