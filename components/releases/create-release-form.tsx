"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { ReleaseDraft } from "@/core/contract/releases";
import { createRelease } from "@/queries/releases";
import { ReleaseFields, readReleaseForm } from "./release-fields";

/** Opens another release, which becomes the current one. */
export function CreateReleaseForm({ project }: { project: string }) {
  const router = useRouter();
  const create = useMutation(createRelease(project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: ReleaseDraft,
    read: readReleaseForm,
    send: (draft, sent) =>
      create.mutate(draft, {
        onSuccess: () => {
          sent.reset();
          router.refresh();
        },
      }),
  });
  return (
    <form {...form} className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-4">
      <FormProblem error={create.error} />
      <ReleaseFields release={null} mistakes={mistakes} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={!hydrated || create.isPending}>
          {create.isPending ? "Opening" : "Open release"}
        </Button>
        <span role="status" className="text-ink-3">
          {create.data ? `${create.data.name} is open, and is the current release now.` : null}
        </span>
      </div>
    </form>
  );
}
