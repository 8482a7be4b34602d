"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { mostRunsBeside } from "@/core/contract/comparison";

type Props = { project: string; children: ReactNode };

/** Ticked rows go to the compare page. A plain form: without JavaScript its button stands beneath the list. */
export function CompareForm({ project, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState(0);

  function count() {
    setTicked(form.current ? new FormData(form.current).getAll("run").length : 0);
  }

  // A page that the browser brings back keeps its ticks.
  useEffect(count, []);

  return (
    <form ref={form} action={`/projects/${project}/compare`} onChange={count}>
      {children}
      <noscript>
        <button type="submit" className="mt-3 h-(--ctl) rounded-2 border border-line-ctl bg-raised px-3 font-medium">
          Compare ticked runs
        </button>
      </noscript>
      {ticked === 0 ? null : (
        <section
          aria-label="Compare the ticked runs"
          className="sticky bottom-4 z-10 mx-auto mt-5 flex w-fit max-w-full flex-wrap items-center gap-3 rounded-2 bg-ink px-4 py-2.5 text-bg shadow-lift print:hidden"
        >
          <p role="status">{statusOf(ticked)}</p>
          <button
            type="submit"
            disabled={ticked < 2 || ticked > mostRunsBeside}
            className="h-(--ctl-small) cursor-pointer rounded-2 border border-bg px-3 font-medium disabled:cursor-not-allowed disabled:border-dashed disabled:opacity-80"
          >
            Compare
          </button>
        </section>
      )}
    </form>
  );
}

function statusOf(ticked: number): string {
  if (ticked === 1) return "1 run ticked. Tick another one to compare.";
  return ticked > mostRunsBeside
    ? `${ticked} runs ticked. At most ${mostRunsBeside} stand side by side.`
    : `${ticked} runs ticked.`;
}
