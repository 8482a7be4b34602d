"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { stepProblem, stepsFrom } from "@/core/blockers/steps";
import type { BlockerState } from "@/core/contract/blockers";
import { stepBlocker } from "@/queries/blockers";

type Stepped = { id: string; version: number; state: BlockerState; afterRun: number | null };

const words: Record<BlockerState, string> = {
  open: "Open it again",
  "being fixed": "Start fixing",
  fixed: "Mark as fixed",
  verified: "Mark as verified",
};

/** The steps that a blocker may take from its state. */
export function BlockerSteps({ project, blocker }: { project: string; blocker: Stepped }) {
  const { id, version, state, afterRun } = blocker;
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const router = useRouter();
  const hydrated = useHydrated();
  const step = useMutation(stepBlocker(project, id));

  function take(next: BlockerState) {
    const stated = reason.trim();
    const refused = stepProblem({ from: state, to: next, reason: stated, hasAfterRun: afterRun !== null });
    setProblem(refused);
    if (refused === null) step.mutate({ version, state: next, reason: stated }, { onSuccess: () => router.refresh() });
  }

  return (
    <div className="grid gap-3 pt-2">
      <FormProblem error={step.error} />
      {state === "open" ? null : (
        <TextField
          label="Reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={problem ?? undefined}
          hint={hintFor(state, afterRun)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {stepsFrom(state).map((next) => (
          <Button
            key={next}
            look={next === "open" ? "outline" : "primary"}
            disabled={!hydrated || step.isPending}
            onClick={() => take(next)}
          >
            {words[next]}
          </Button>
        ))}
      </div>
    </div>
  );
}

function hintFor(state: BlockerState, afterRun: number | null): string {
  if (state !== "fixed") return "Needed for opening it again.";
  return afterRun === null
    ? "Verifying needs the run after the fix, named below, or a reason."
    : `Run #${afterRun} is named as the run after the fix.`;
}
