"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { formatSeconds } from "@/core/evidence/format-figure";
import { leaveOutRampUp } from "@/queries/runs";

type Props = {
  project: string;
  number: number;
  /** Until all users were there; null once that is left out. */
  rampUpSeconds: number | null;
  leftOutSeconds: number | null;
  /** How long a block of requests is that is either in or out; null where none are kept. */
  blockSeconds: number | null;
  mayChoose: boolean;
};

/** Whether the ramp-up of a run is part of what it is judged on, and for those who may, the choice. */
export function RampUpChoice({ project, number, rampUpSeconds, leftOutSeconds, blockSeconds, mayChoose }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const choose = useMutation(leaveOutRampUp({ project, number }));
  const leftOut = leftOutSeconds !== null;
  const offered = leftOut || (blockSeconds !== null && rampUpSeconds !== null);
  if (!offered) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5">
      <p className="max-w-[110ch] text-pretty">
        {leftOut
          ? `The first ${formatSeconds(leftOutSeconds)} are left out: figures and criteria describe what came after them. Thresholds, metrics, checks and failure messages are still of the whole run.`
          : `Users were still added during the first ${formatSeconds(rampUpSeconds ?? 0)}; figures and criteria take them in.`}
        {leftOut || !mayChoose || blockSeconds === null ? null : (
          <span className="text-ink-3">
            {" "}
            Requests are kept in blocks of {formatSeconds(blockSeconds)}, so it is left out up to the end of a block.
          </span>
        )}
      </p>
      {mayChoose ? (
        <Button
          size="small"
          disabled={!hydrated || choose.isPending}
          onClick={() => choose.mutate({ leaveOut: !leftOut }, { onSuccess: () => router.refresh() })}
        >
          {leftOut ? "Take the ramp-up in again" : "Leave out the ramp-up"}
        </Button>
      ) : null}
      <FormProblem error={choose.error} />
    </div>
  );
}
