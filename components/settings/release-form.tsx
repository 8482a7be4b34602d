"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { ReleaseFields, readReleaseForm } from "@/components/releases/release-fields";
import { Button } from "@/components/ui/button";
import { ReleaseDraft, type ReleaseView } from "@/core/contract/releases";
import { updateRelease } from "@/queries/settings";

type Props = { project: string; release: ReleaseView; editable: boolean };

/** What the release states of itself: its name, commit, environment and date. */
export function ReleaseForm({ project, release, editable }: Props) {
  const router = useRouter();
  const update = useMutation(updateRelease(project, release.slug));
  const { form, mistakes, hydrated } = useContractForm({
    shape: ReleaseDraft,
    read: readReleaseForm,
    send: (draft) => update.mutate(draft, { onSuccess: () => router.refresh() }),
  });
  return (
    <form {...form} className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-4">
      <FormProblem error={update.error} />
      <ReleaseFields release={release} readOnly={!editable} mistakes={mistakes} />
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
