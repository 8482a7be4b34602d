"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ReleaseDraft, type ReleaseView } from "@/core/contract/releases";
import { updateRelease } from "@/queries/settings";

type Props = { project: string; release: ReleaseView; editable: boolean };

/** What the release states of itself: its name, commit, environment and date. */
export function ReleaseForm({ project, release, editable }: Props) {
  const router = useRouter();
  const update = useMutation(updateRelease(project, release.slug));
  const { form, mistakes, hydrated } = useContractForm({
    shape: ReleaseDraft,
    read: (fields) => Object.fromEntries([...fields].map(([name, value]) => [name, value === "" ? null : value])),
    send: (draft) => update.mutate(draft, { onSuccess: () => router.refresh() }),
  });
  return (
    <form {...form} className="grid gap-3 pt-4">
      <FormProblem error={update.error} />
      <div className="grid max-w-[760px] grid-cols-2 gap-x-4 gap-y-3 phone:grid-cols-1">
        <TextField label="Name" name="name" defaultValue={release.name} readOnly={!editable} error={mistakes.name} />
        <TextField
          label="Target date"
          name="targetAt"
          type="date"
          defaultValue={release.targetAt?.slice(0, 10)}
          readOnly={!editable}
          error={mistakes.targetAt}
        />
        <TextField
          label="Commit"
          name="commit"
          defaultValue={release.commit ?? ""}
          readOnly={!editable}
          error={mistakes.commit}
          hint="Evidence from another commit is another build."
        />
        <TextField
          label="Environment"
          name="environment"
          defaultValue={release.environment ?? ""}
          readOnly={!editable}
          error={mistakes.environment}
        />
      </div>
      {editable ? (
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={!hydrated || update.isPending}>
            {update.isPending ? "Saving" : "Save release"}
          </Button>
          <span role="status" className="text-ink-3">
            {update.isSuccess ? "Saved, and evaluated again." : null}
          </span>
        </div>
      ) : null}
    </form>
  );
}
