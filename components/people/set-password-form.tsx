"use client";

import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { EmptyState } from "@/components/states/empty-state";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { AcceptInvitationInput } from "@/core/contract/people";
import { acceptInvitation } from "@/queries/people";

const Repeated = AcceptInvitationInput.extend({ again: z.string() }).refine(
  ({ password, again }) => password === again,
  { path: ["again"], message: "The two passwords differ." },
);

type SetPasswordFormProps = { token: string; email: string; name: string };

export function SetPasswordForm({ token, email, name }: SetPasswordFormProps) {
  const accept = useMutation(acceptInvitation());
  const { form, mistakes, hydrated } = useContractForm({
    shape: Repeated,
    read: (fields) => ({ ...Object.fromEntries(fields), token }),
    send: ({ again: _, ...input }) => accept.mutate(input),
  });
  if (accept.isSuccess) return <PasswordSet />;
  return (
    <form {...form} className="grid max-w-[360px] gap-4">
      <FormProblem error={accept.error} />
      <TextField label="Address" name="email" type="email" autoComplete="username" value={email} readOnly />
      <TextField label="Your name" name="name" autoComplete="name" defaultValue={name} error={mistakes.name} />
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words work well."
        error={mistakes.password}
      />
      <TextField
        label="New password again"
        name="again"
        type="password"
        autoComplete="new-password"
        error={mistakes.again}
      />
      <div>
        <Button type="submit" look="primary" disabled={!hydrated || accept.isPending}>
          {accept.isPending ? "Saving" : "Set password"}
        </Button>
      </div>
    </form>
  );
}

function PasswordSet() {
  return (
    <div role="status">
      <EmptyState
        title="Your password is set."
        step={
          <ButtonLink look="primary" href="/sign-in">
            Sign in
          </ButtonLink>
        }
      >
        The link cannot be used again.
      </EmptyState>
    </div>
  );
}
