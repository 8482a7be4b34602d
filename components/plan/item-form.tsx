"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { stateEntries } from "@/components/criteria/vocabulary";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { ItemChanges, type PlanItemView, type PlanView } from "@/core/contract/plan";
import { ItemState } from "@/core/evidence/plan";
import { type PlanOf, updateItem } from "@/queries/plan";

type ItemFormProps = { item: PlanItemView; criteria: PlanView["criteria"]; plan: PlanOf };

/** What people state of an item. */
export function ItemForm({ item, criteria, plan }: ItemFormProps) {
  const router = useRouter();
  const update = useMutation(updateItem(plan, item.id));
  const { form, mistakes, hydrated } = useContractForm({
    shape: ItemChanges,
    read: (fields) => readChanges(fields, item.version),
    send: (changes) => update.mutate(changes, { onSuccess: () => router.refresh() }),
  });
  return (
    <form {...form} className="mt-3 grid gap-3 border-t border-line pt-3">
      <FormProblem error={update.error} />
      {/* Another version brings other values, which uncontrolled fields take over only when they are made anew. */}
      <div key={item.version} className="grid grid-cols-2 gap-x-4 gap-y-3">
        <SelectField
          label="State"
          name="state"
          defaultValue={item.state}
          options={ItemState.options.map((state) => ({ value: state, label: state }))}
        />
        <TextField label="Due" name="dueOn" type="date" defaultValue={item.dueOn ?? ""} error={mistakes.dueOn} />
        <TextField label="Owner" name="owner" defaultValue={item.owner ?? ""} error={mistakes.owner} />
        <TextField
          label="Run"
          name="runNumber"
          inputMode="numeric"
          placeholder="number"
          defaultValue={item.run?.number ?? ""}
          error={mistakes.runNumber}
        />
        <SelectField
          label="Criterion that bears it out"
          name="criterionId"
          defaultValue={item.criterionId ?? ""}
          className="col-span-2"
          options={criterionOptions(criteria, item.criterionId)}
        />
        <TextField
          label="Link"
          name="link"
          type="url"
          defaultValue={item.link ?? ""}
          error={mistakes.link}
          className="col-span-2"
        />
        <TextField
          label="Note"
          name="words"
          defaultValue={item.words ?? ""}
          error={mistakes.words}
          className="col-span-2"
        />
        <TextField
          label="Reason for the change"
          name="reason"
          hint="Kept in the history. Needed for “not applicable”."
          error={mistakes.reason}
          className="col-span-2"
        />
      </div>
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" disabled={!hydrated || update.isPending}>
          {update.isPending ? "Saving" : "Save item"}
        </Button>
        <span role="status" className="text-ink-3">
          {update.isSuccess ? "Saved, and evaluated again." : null}
        </span>
      </div>
    </form>
  );
}

function readChanges(fields: FormData, version: number): unknown {
  const { runNumber, ...stated } = Object.fromEntries(
    [...fields].map(([name, value]) => [name, value === "" ? null : value]),
  );
  return { ...stated, version, runNumber: runNumber === null ? null : Number(runNumber) };
}

/** A criterion that left the policy stays chosen until somebody chooses another. */
function criterionOptions(criteria: PlanView["criteria"], chosen: string | null) {
  const known = criteria.map(({ id, title, state }) => ({
    value: id,
    label: `${title} (${stateEntries[state].word})`,
  }));
  const lost = chosen !== null && !criteria.some(({ id }) => id === chosen);
  return [
    { value: "", label: "none" },
    ...known,
    ...(lost ? [{ value: chosen, label: `${chosen} (not to be chosen any more)` }] : []),
  ];
}
