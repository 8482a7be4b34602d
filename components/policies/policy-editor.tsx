"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import type { PolicyMistake } from "@/core/policy/policy";
import { checkPolicy, savePolicy } from "@/queries/policies";
import { MistakeList } from "./mistake-list";

type Props = {
  project: string;
  text: string;
  version: number;
  editable: boolean;
  /** What the lead begins with instead of the text that is in force. */
  proposed?: string;
};

/** The policy's text, checked before it is saved; each mistake leads to its line. */
export function PolicyEditor({ project, text, version, editable, proposed = text }: Props) {
  const [base, setBase] = useState({ text, version });
  const [draft, setDraft] = useState(proposed);
  const [mistakes, setMistakes] = useState<PolicyMistake[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const router = useRouter();
  const hydrated = useHydrated();
  const check = useMutation(checkPolicy(project));
  const save = useMutation(savePolicy(project));
  const labelId = useId();
  const pending = !hydrated || check.isPending || save.isPending;

  async function onCheck() {
    save.reset();
    const found = await check.mutateAsync(draft);
    setMistakes(found.mistakes);
    return found.mistakes.length === 0;
  }

  async function onSave() {
    if (!(await onCheck())) return;
    save.mutate({ text: draft, baseVersion: base.version }, { onSuccess: onSaved });
  }

  function onSaved(saved: { version: number }) {
    setBase({ text: draft, version: saved.version });
    router.refresh();
  }

  function goTo({ line }: PolicyMistake) {
    const start =
      draft
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    const end = draft.indexOf("\n", start);
    area.current?.focus();
    area.current?.setSelectionRange(start, end === -1 ? draft.length : end);
  }

  return (
    <div className="grid gap-3 pt-4">
      <label id={labelId} htmlFor="policy-text" className="sr-only">
        Policy as YAML
      </label>
      <textarea
        ref={area}
        id="policy-text"
        value={draft}
        readOnly={!editable}
        onChange={(event) => setDraft(event.target.value)}
        spellCheck={false}
        rows={Math.min(Math.max(draft.split("\n").length + 1, 16), 40)}
        aria-invalid={mistakes.length > 0}
        className="w-full resize-y rounded-2 border border-line-ctl bg-raised px-3.5 py-3 font-mono text-[12px]/[20px]"
      />
      <MistakeList mistakes={mistakes} onGoTo={goTo} />
      <p role="status" className="text-ink-2">
        {statusText({
          failure: check.error ?? save.error,
          saved: save.data?.version ?? null,
          checked: mistakes.length === 0 ? check.data : undefined,
        })}
      </p>
      {editable ? (
        <div className="flex flex-wrap gap-2">
          <Button look="primary" disabled={pending || draft === base.text} onClick={onSave}>
            {draft === base.text ? "Nothing to save" : `Save as version ${base.version + 1}`}
          </Button>
          <Button disabled={pending} onClick={onCheck}>
            Check
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type Status = {
  failure: Error | null;
  saved: number | null;
  checked: { criteria: number; blocking: number } | undefined;
};

function statusText({ failure, saved, checked }: Status): string | null {
  if (failure) return failure.message;
  if (saved !== null) return `Saved as version ${saved}. Every open release was evaluated by it.`;
  return checked ? `No mistakes: ${checked.criteria} criteria, ${checked.blocking} of them blocking.` : null;
}
