"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FormProblem } from "@/components/people/form-problem";
import { roleOptions } from "@/components/people/role-options";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { InvitePersonInput, type OneTimeLink } from "@/core/contract/people";
import { invitePerson } from "@/queries/people";
import { projectsQuery } from "@/queries/projects";

export function InviteForm({ onLink }: { onLink: (link: OneTimeLink) => void }) {
  const client = useQueryClient();
  const projects = useQuery(projectsQuery()).data?.projects ?? [];
  const invite = useMutation(invitePerson(client));
  const { form, mistakes, hydrated } = useContractForm({
    shape: InvitePersonInput,
    read: readInvitation,
    send: (input, sent) =>
      invite.mutate(input, {
        onSuccess: (link) => {
          sent.reset();
          onLink(link);
        },
      }),
  });
  return (
    <form {...form} className="grid gap-3 pt-4">
      <FormProblem error={invite.error} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          label="Address"
          name="email"
          type="email"
          autoComplete="off"
          error={mistakes.email}
          className="w-72"
        />
        <SelectField
          label="Project"
          name="project"
          className="w-60"
          options={[
            { value: "", label: "no project yet" },
            ...projects.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <SelectField label="Role" name="role" options={roleOptions} className="w-60" />
        <span className="flex h-(--ctl) items-center">
          <Checkbox label="Administrator" name="administrator" />
        </span>
        <Button type="submit" look="primary" disabled={!hydrated || invite.isPending}>
          {invite.isPending ? "Making the link" : "Invite"}
        </Button>
      </div>
    </form>
  );
}

function readInvitation(fields: FormData): unknown {
  const project = fields.get("project");
  return {
    email: fields.get("email"),
    administrator: fields.get("administrator") === "on",
    membership: project ? { project, role: fields.get("role") } : null,
  };
}
