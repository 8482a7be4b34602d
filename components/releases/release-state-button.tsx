"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/components/people/confirm-button";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import type { ListedRelease } from "@/core/contract/releases";
import { setReleaseState } from "@/queries/releases";

/** Closes an open release, and opens a closed one again. */
export function ReleaseStateButton({ project, release }: { project: string; release: ListedRelease }) {
  const { slug, name, state } = release;
  const router = useRouter();
  const hydrated = useHydrated();
  const set = useMutation(setReleaseState(project, slug));
  const closing = state === "open";
  const label = closing ? "Close" : "Reopen";
  return (
    <>
      <ConfirmButton
        label={label}
        name={`${label} ${name}`}
        title={closing ? `Close ${name}?` : `Open ${name} again?`}
        disabled={!hydrated || set.isPending}
        onConfirm={() => set.mutate(closing ? "closed" : "open", { onSuccess: () => router.refresh() })}
      >
        {closing
          ? "Its evidence and verdict stay. Files that name no release go to the newest open one."
          : "It is evaluated by the present policy, and counts as open again."}
      </ConfirmButton>
      <FormProblem error={set.error} />
    </>
  );
}
