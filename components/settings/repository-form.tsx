"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { RepositoryInput } from "@/core/contract/releases";
import { saveRepository } from "@/queries/settings";

type Props = { project: string; repositoryUrl: string | null; editable: boolean };

/** Where the project's source is browsed. */
export function RepositoryForm({ project, repositoryUrl, editable }: Props) {
  const router = useRouter();
  const save = useMutation(saveRepository(project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: RepositoryInput,
    read: (fields) => ({ repositoryUrl: fields.get("repositoryUrl") || null }),
    send: (repository) => save.mutate(repository, { onSuccess: () => router.refresh() }),
  });
  return (
    <form {...form} className="grid max-w-[760px] gap-3 pt-4">
      <FormProblem error={save.error} />
      <TextField
        label="Address of the repository"
        name="repositoryUrl"
        inputMode="url"
        placeholder="https://git.example.com/team/system"
        defaultValue={repositoryUrl ?? ""}
        readOnly={!editable}
        error={mistakes.repositoryUrl}
        hint="Commits are linked below it. Holdpoint itself never asks there."
      />
      {editable ? (
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={!hydrated || save.isPending}>
            {save.isPending ? "Saving" : "Save repository"}
          </Button>
          <span role="status" className="text-ink-3">
            {save.isSuccess ? "Saved." : null}
          </span>
        </div>
      ) : null}
    </form>
  );
}
