"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import type { PlanPreview } from "@/core/contract/plan";
import { type PlanOf, previewImport } from "@/queries/plan";
import { ImportPreview } from "./import-preview";

type Previewed = { text: string; preview: PlanPreview };

/** A checklist as text or file, looked at before anything is stored. */
export function ImportBoard({ plan, backHref }: { plan: PlanOf; backHref: string }) {
  const [text, setText] = useState("");
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const router = useRouter();
  const hydrated = useHydrated();
  const ask = useMutation(previewImport(plan));

  function look(asked: string) {
    setText(asked);
    setPreviewed(null);
    ask.mutate(asked, { onSuccess: (preview) => setPreviewed({ text: asked, preview }) });
  }

  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file) look(await file.text());
  }

  function onImported() {
    router.push(backHref);
    router.refresh();
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <label htmlFor="checklist-text" className="text-meta font-medium">
        Checklist as Markdown
      </label>
      <textarea
        id="checklist-text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        spellCheck={false}
        rows={previewed ? 8 : 18}
        className="w-full resize-y rounded-2 border border-line-ctl bg-raised px-3.5 py-3 font-mono text-[12px]/[20px]"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look={previewed?.text === text ? "outline" : "primary"}
          disabled={!hydrated || ask.isPending || text.trim() === ""}
          onClick={() => look(text)}
        >
          {ask.isPending ? "Reading" : "Preview"}
        </Button>
        <label className="inline-flex items-center gap-2 text-ink-2">
          or a file
          <input
            type="file"
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            disabled={!hydrated || ask.isPending}
            onChange={onFile}
            className="max-w-full file:mr-2 file:h-(--ctl) file:rounded-2 file:border file:border-line-ctl file:bg-raised file:px-3 file:font-medium file:text-ink"
          />
        </label>
      </div>
      <FormProblem error={ask.error} />
      {previewed && previewed.text === text ? (
        <ImportPreview key={previewed.preview.digest} {...previewed} plan={plan} onImported={onImported} />
      ) : null}
    </div>
  );
}
