"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { RecordDraft } from "@/core/contract/records";
import { RecordOutcome, suggestedRecordTypes } from "@/core/evidence/record";
import { addRecord } from "@/queries/records";

type AddRecordFormProps = {
  project: string;
  release: string;
  /** The day that is today for the project. */
  today: string;
};

const outcomes = RecordOutcome.options.map((outcome) => ({ value: outcome, label: outcome }));

/** Enters a drill, a restore or a review that was held, with its file. */
export function AddRecordForm({ project, release, today }: AddRecordFormProps) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const add = useMutation(addRecord(project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: RecordDraft,
    read: (fields) => ({ ...stated(fields), release }),
    send: (draft, sent) => {
      const file = chooser.current?.files?.[0] ?? null;
      add.mutate(
        { draft, file },
        {
          onSuccess: () => {
            sent.reset();
            router.refresh();
          },
        },
      );
    },
  });
  return (
    <form {...form} className="grid max-w-[920px] gap-3 pt-4">
      <FormProblem error={add.error} />
      <div className="grid grid-cols-3 items-start gap-x-4 gap-y-3 narrow:grid-cols-2 phone:grid-cols-1">
        <TextField label="Type" name="type" list="record-types" placeholder="failover drill" error={mistakes.type} />
        <datalist id="record-types">
          {suggestedRecordTypes.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
        <TextField label="Title" name="title" error={mistakes.title} className="col-span-2 phone:col-span-1" />
        <TextField label="Held on" name="heldAt" type="date" max={today} error={mistakes.heldAt} />
        <SelectField label="Outcome" name="outcome" options={outcomes} />
        <TextField label="Counts until" name="expiresAt" type="date" hint="Leave empty if the policy says." />
        <TextField label="People" name="people" className="col-span-3 narrow:col-span-2 phone:col-span-1" />
      </div>
      <TextAreaField label="Notes" name="notes" maxLength={1000} error={mistakes.notes} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <label className="grid gap-1 text-meta font-medium">
          File
          <input
            ref={chooser}
            type="file"
            className="text-body font-normal file:mr-3 file:h-(--ctl) file:rounded-2 file:border file:border-line-ctl file:bg-raised file:px-3 file:font-medium"
          />
        </label>
        <Button type="submit" look="primary" disabled={!hydrated || add.isPending}>
          {add.isPending ? "Adding" : "Add record"}
        </Button>
        <span role="status" className="text-ink-3">
          {add.data ? `Record #${add.data.number} is entered, and everything was evaluated again.` : null}
        </span>
      </div>
    </form>
  );
}

/** An empty field states nothing. */
function stated(fields: FormData): Record<string, unknown> {
  return Object.fromEntries([...fields].filter(([, value]) => value !== ""));
}
