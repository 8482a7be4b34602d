"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { withParameters } from "@/components/runs/page-address";
import { Button } from "@/components/ui/button";
import { BlockerDraft } from "@/core/contract/blockers";
import { openBlocker } from "@/queries/blockers";
import { BlockerFields } from "./blocker-form";
import { readBlockerForm } from "./read-blocker-form";

type OpenBlockerFormProps = { project: string; release: string; address: string };

/** Puts a blocker on record, and shows it. */
export function OpenBlockerForm({ project, release, address }: OpenBlockerFormProps) {
  const router = useRouter();
  const open = useMutation(openBlocker(project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: BlockerDraft,
    read: readBlockerForm,
    send: (draft) =>
      open.mutate(
        { release, draft },
        {
          onSuccess: ({ number }) => {
            router.push(withParameters(address, { blocker: String(number) }), { scroll: false });
            router.refresh();
          },
        },
      ),
  });
  return (
    <form {...form} className="grid gap-3">
      <p className="text-ink-2">One that stops the launch makes the verdict NO-GO until it is fixed and verified.</p>
      <FormProblem error={open.error} />
      <BlockerFields blocker={null} mistakes={mistakes} hydrated={hydrated} />
      <div>
        <Button type="submit" look="primary" disabled={!hydrated || open.isPending}>
          {open.isPending ? "Opening" : "Open blocker"}
        </Button>
      </div>
    </form>
  );
}
