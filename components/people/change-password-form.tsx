"use client";

import { useMutation } from "@tanstack/react-query";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ChangePasswordInput } from "@/core/contract/people";
import { changeOwnPassword } from "@/queries/people";

export function ChangePasswordForm({ email }: { email: string }) {
  const change = useMutation(changeOwnPassword());
  const { form, mistakes, hydrated } = useContractForm({
    shape: ChangePasswordInput,
    read: (fields) => Object.fromEntries(fields),
    send: (input, sent) => change.mutate(input, { onSuccess: () => sent.reset() }),
  });
  return (
    <form {...form} className="grid max-w-[360px] gap-4 pt-4">
      <FormProblem error={change.error} />
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <TextField
        label="Current password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        error={mistakes.currentPassword}
      />
      <TextField
        label="New password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. Your other sessions end."
        error={mistakes.newPassword}
      />
      <div>
        <Button type="submit" look="primary" disabled={!hydrated || change.isPending}>
          {change.isPending ? "Saving" : "Change password"}
        </Button>
      </div>
      <p role="status">{change.data ? changedSentence(change.data.ended) : null}</p>
    </form>
  );
}

function changedSentence(ended: number): string {
  if (ended === 0) return "The password is changed. You had no other session.";
  return `The password is changed. ${ended} other ${ended === 1 ? "session has" : "sessions have"} ended.`;
}
