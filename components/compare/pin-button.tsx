"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { pinBaseline, unpinBaseline } from "@/queries/comparisons";

type Props = { project: string; run: number; scenario: string; pinned: boolean };

/** Makes a run the one that later runs of its scenario are held against, or takes that back. */
export function PinButton({ project, run, scenario, pinned }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const pin = useMutation(pinBaseline(project));
  const unpin = useMutation(unpinBaseline(project));
  const done = { onSuccess: () => router.refresh() };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <Button
        size="small"
        disabled={!hydrated || pin.isPending || unpin.isPending}
        onClick={() => (pinned ? unpin.mutate({ scenario }, done) : pin.mutate({ run }, done))}
      >
        {pinned ? `Unpin run #${run}` : `Pin run #${run} as the baseline of ${scenario}`}
      </Button>
      <FormProblem error={pin.error ?? unpin.error} />
    </span>
  );
}
