"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { evaluationQuery } from "@/queries/evaluations";

type Props = { project: string; release: string; number: number; verdict: string };

/** Reads the page again when a newer evaluation exists, and says aloud that the verdict changed. */
export function EvaluationWatch({ project, release, number, verdict }: Props) {
  const router = useRouter();
  const { data } = useQuery(evaluationQuery(project, release));
  const newer = data !== undefined && data.number > number;
  useEffect(() => {
    if (newer) router.refresh();
  }, [newer, router]);
  return (
    <p aria-live="polite" className="sr-only">
      {newer && data.verdict !== verdict ? `The verdict is now ${data.verdict}.` : null}
    </p>
  );
}
