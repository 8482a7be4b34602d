"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { BlockerDraft, type BlockerView } from "@/core/contract/blockers";
import { changeBlocker } from "@/queries/blockers";
import { OptionFields } from "./option-fields";
import { readBlockerForm } from "./read-blocker-form";

type BlockerFormProps = {
  project: string;
  blocker: BlockerView;
  /** Whether the reader may say that it does not stop the launch any more. */
  mayLift: boolean;
};

/** Changes what is stated of a blocker. */
export function BlockerForm({ project, blocker, mayLift }: BlockerFormProps) {
  const router = useRouter();
  const change = useMutation(changeBlocker(project, blocker.id));
  const { form, mistakes, hydrated } = useContractForm({
    shape: BlockerDraft,
    read: readBlockerForm,
    send: (draft) => change.mutate({ version: blocker.version, draft }, { onSuccess: () => router.refresh() }),
  });
  const fixed = blocker.stopsLaunch && blocker.state !== "verified" && !mayLift;
  return (
    <form {...form} className="grid gap-3 pt-3">
      <FormProblem error={change.error} />
      <BlockerFields blocker={blocker} mistakes={mistakes} hydrated={hydrated} stopsFixed={fixed} />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={!hydrated || change.isPending}>
          {change.isPending ? "Saving" : "Save blocker"}
        </Button>
        <span role="status" className="text-ink-3">
          {change.isSuccess ? "Saved." : null}
        </span>
      </div>
    </form>
  );
}

type BlockerFieldsProps = {
  blocker: BlockerView | null;
  mistakes: Partial<Record<string, string>>;
  hydrated: boolean;
  /** The reader may not take the stop away. */
  stopsFixed?: boolean;
};

/** The fields of a blocker, empty for one that is to be opened. */
export function BlockerFields({ blocker, mistakes, hydrated, stopsFixed = false }: BlockerFieldsProps) {
  const optionMistake = Object.entries(mistakes).find(([path]) => /^(options|chosen)/.test(path))?.[1];
  const field = (name: string, label: string, value: string | null | undefined) => ({
    name,
    label,
    defaultValue: value ?? "",
    error: mistakes[name],
  });
  return (
    <>
      <TextField {...field("title", "Title", blocker?.title)} />
      {stopsFixed ? <input type="hidden" name="stopsLaunch" value="yes" /> : null}
      <Checkbox
        label={stopsFixed ? "Stops the launch (a lead can change it)" : "Stops the launch"}
        name="stopsLaunch"
        value="yes"
        defaultChecked={blocker?.stopsLaunch ?? true}
        disabled={stopsFixed}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField {...field("priority", "Priority", blocker?.priority)} placeholder="P0" />
        <TextField {...field("owner", "Owner", blocker?.owner)} />
        <TextField {...field("effort", "Effort", blocker?.effort)} placeholder="2 to 3 days" />
        <TextField {...field("decideOn", "Decide by", blocker?.decideOn)} type="date" />
      </div>
      <TextAreaField {...field("rootCause", "Root cause", blocker?.rootCause)} />
      <TextAreaField {...field("fix", "Fix", blocker?.fix)} />
      <OptionFields
        options={blocker?.options ?? []}
        chosen={blocker?.chosen ?? null}
        disabled={!hydrated}
        error={optionMistake}
      />
      <TextField {...field("change", "Change", blocker?.change)} hint="A commit, or the address of the change." />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField {...field("beforeRun", "Run before", blocker?.beforeRun?.toString())} placeholder="#7" />
        <TextField {...field("afterRun", "Run after", blocker?.afterRun?.toString())} placeholder="#12" />
      </div>
    </>
  );
}
