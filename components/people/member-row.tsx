"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/people/confirm-button";
import { FormProblem } from "@/components/people/form-problem";
import { PersonStateMark } from "@/components/people/person-state-mark";
import { roleName, roleOptions } from "@/components/people/role-options";
import { useHydrated } from "@/components/people/use-hydrated";
import type { Member } from "@/core/contract/projects";
import { ProjectRole } from "@/core/contract/roles";
import { removeMember, setMember } from "@/queries/projects";

type MemberRowProps = { project: string; member: Member; editable: boolean };

export function MemberRow({ project, member, editable }: MemberRowProps) {
  const hydrated = useHydrated();
  const client = useQueryClient();
  const change = useMutation(setMember(client, project, member.personId));
  const remove = useMutation(removeMember(client, project, member.personId));
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{member.name}</span>{" "}
        {member.state === "active" ? null : <PersonStateMark state={member.state} />}
        <span className="block text-meta break-all text-ink-3">{member.email}</span>
        <FormProblem error={change.error ?? remove.error} />
      </th>
      <td>
        {editable ? (
          <div className="flex flex-wrap items-center gap-2">
            <RoleSelect
              label={`Role of ${member.name}`}
              role={change.isPending ? change.variables : member.role}
              disabled={!hydrated || change.isPending}
              onRole={(role) => change.mutate(role)}
            />
            <ConfirmButton
              label="Remove"
              name={`Remove ${member.name}`}
              title={`Remove ${member.name} from the project?`}
              disabled={!hydrated || remove.isPending}
              onConfirm={() => remove.mutate()}
            >
              They do not see it any more. What they handed in and decided stays.
            </ConfirmButton>
          </div>
        ) : (
          roleName(member.role)
        )}
      </td>
    </tr>
  );
}

type RoleSelectProps = { label: string; role: ProjectRole; disabled: boolean; onRole: (role: ProjectRole) => void };

function RoleSelect({ label, role, disabled, onRole }: RoleSelectProps) {
  return (
    <select
      aria-label={label}
      value={role}
      disabled={disabled}
      onChange={(event) => onRole(ProjectRole.parse(event.target.value))}
      className="min-h-(--ctl) max-w-full rounded-2 border border-line-ctl bg-raised px-2"
    >
      {roleOptions.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
