"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProblem } from "@/components/people/form-problem";
import { roleOptions } from "@/components/people/role-options";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { AddMemberInput } from "@/core/contract/projects";
import { addMember } from "@/queries/projects";

/** For people who already have an account; an administrator invites others on the page of all people. */
export function AddMemberForm({ project, canInvite }: { project: string; canInvite: boolean }) {
  const client = useQueryClient();
  const add = useMutation(addMember(client, project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: AddMemberInput,
    read: (fields) => Object.fromEntries(fields),
    send: (input, sent) => add.mutate(input, { onSuccess: () => sent.reset() }),
  });
  return (
    <form {...form} className="grid gap-3 pt-4">
      <FormProblem error={add.error} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          label="Address"
          name="email"
          type="email"
          autoComplete="off"
          error={mistakes.email}
          className="w-72"
        />
        <SelectField label="Role" name="role" options={roleOptions} className="w-60" />
        <Button type="submit" look="primary" disabled={!hydrated || add.isPending}>
          {add.isPending ? "Adding" : "Add member"}
        </Button>
      </div>
      <p role="status" className="text-ink-3">
        {add.data ? `${add.data.name} is a member now.` : null}
      </p>
      <p className="text-ink-3">
        Somebody without an account is invited first
        {canInvite ? (
          <>
            : <TextLink href="/people">invite them</TextLink>
          </>
        ) : (
          " by an administrator"
        )}
        .
      </p>
    </form>
  );
}
