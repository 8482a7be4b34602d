"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { NewItem, NewPhase } from "@/core/contract/plan";
import { addItem, type PlanOf, renamePhase } from "@/queries/plan";

type ChangePhaseProps = { plan: PlanOf; phase: { id: string; name: string } };

/** Controls beneath a phase: a new item, another name. */
export function ChangePhase(props: ChangePhaseProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-2 pt-3 print:hidden">
      <Disclosure label="Add an item" of={props.phase.name}>
        <AddItemForm {...props} />
      </Disclosure>
      <Disclosure label="Rename the phase" of={props.phase.name}>
        <RenamePhaseForm {...props} />
      </Disclosure>
    </div>
  );
}

function Disclosure({ label, of, children }: { label: string; of: string; children: ReactNode }) {
  return (
    <details>
      <summary aria-label={`${label}, ${of}`} className="min-h-6 w-fit font-medium text-accent narrow:min-h-10">
        {label}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}

function AddItemForm({ plan, phase }: ChangePhaseProps) {
  const router = useRouter();
  const add = useMutation(addItem(plan));
  const { form, mistakes, hydrated } = useContractForm({
    shape: NewItem,
    read: (fields) => ({
      phaseId: phase.id,
      text: fields.get("text"),
      owner: fields.get("owner"),
      dueOn: fields.get("dueOn") || null,
    }),
    send: (item, sent) =>
      add.mutate(item, {
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
        <TextField label="What is to be done" name="text" error={mistakes.text} className="w-96 max-w-full" />
        <TextField label="Owner" name="owner" error={mistakes.owner} className="w-44" />
        <TextField label="Due" name="dueOn" type="date" error={mistakes.dueOn} className="w-40" />
        <Button type="submit" disabled={!hydrated || add.isPending}>
          {add.isPending ? "Adding" : "Add item"}
        </Button>
      </div>
    </form>
  );
}

function RenamePhaseForm({ plan, phase }: ChangePhaseProps) {
  const router = useRouter();
  const rename = useMutation(renamePhase(plan, phase.id));
  const { form, mistakes, hydrated } = useContractForm({
    shape: NewPhase,
    read: Object.fromEntries,
    send: (input) => rename.mutate(input, { onSuccess: () => router.refresh() }),
  });
  return (
    <form {...form} className="grid gap-2">
      <FormProblem error={rename.error} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label="Name"
          name="name"
          defaultValue={phase.name}
          error={mistakes.name}
          className="w-80 max-w-full"
        />
        <Button type="submit" disabled={!hydrated || rename.isPending}>
          {rename.isPending ? "Renaming" : "Rename"}
        </Button>
      </div>
    </form>
  );
}
