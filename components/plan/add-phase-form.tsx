"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { NewPhase } from "@/core/contract/plan";
import { addPhase, type PlanOf } from "@/queries/plan";

/** Adds a phase. */
export function AddPhaseForm({ plan }: { plan: PlanOf }) {
  const router = useRouter();
  const add = useMutation(addPhase(plan));
  const { form, mistakes, hydrated } = useContractForm({
    shape: NewPhase,
    read: Object.fromEntries,
    send: (phase, sent) =>
      add.mutate(phase, {
        onSuccess: () => {
          sent.reset();
          router.refresh();
        },
      }),
  });
  return (
    <form {...form} className="grid gap-2">
      <FormProblem error={add.error} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField label="New phase" name="name" error={mistakes.name} className="w-80 max-w-full" />
        <Button type="submit" disabled={!hydrated || add.isPending}>
          {add.isPending ? "Adding" : "Add phase"}
        </Button>
      </div>
    </form>
  );
}
