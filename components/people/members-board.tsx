"use client";

import { useQuery } from "@tanstack/react-query";
import { AddMemberForm } from "@/components/people/add-member-form";
import { MemberRow } from "@/components/people/member-row";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { Section } from "@/components/ui/section";
import type { Member } from "@/core/contract/projects";
import { membersQuery } from "@/queries/projects";

type MembersBoardProps = { project: string; canInvite: boolean };

/** Who may do what in a project; a lead changes it here. */
export function MembersBoard({ project, canInvite }: MembersBoardProps) {
  const { data, error } = useQuery(membersQuery(project));
  return (
    <>
      {error ? <ErrorState title="The list could not be read again.">{error.message}</ErrorState> : null}
      {data ? <MembersTable project={project} members={data.members} editable={data.editable} /> : null}
      {data?.editable ? (
        <Section title="Add a member">
          <AddMemberForm project={project} canInvite={canInvite} />
        </Section>
      ) : null}
    </>
  );
}

type MembersTableProps = { project: string; members: readonly Member[]; editable: boolean };

function MembersTable({ project, members, editable }: MembersTableProps) {
  if (members.length === 0) {
    return (
      <EmptyState title="No members yet.">
        Only administrators see this project. Add the people who hand in evidence and decide.
      </EmptyState>
    );
  }
  return (
    <table className="data-table">
      <caption className="sr-only">Members</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.personId} project={project} member={member} editable={editable} />
        ))}
      </tbody>
    </table>
  );
}
