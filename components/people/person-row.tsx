"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { FormProblem } from "@/components/people/form-problem";
import { PersonActions } from "@/components/people/person-actions";
import { PersonStateMark } from "@/components/people/person-state-mark";
import { roleName } from "@/components/people/role-options";
import { useHydrated } from "@/components/people/use-hydrated";
import { Checkbox } from "@/components/ui/checkbox";
import type { OneTimeLink, Person } from "@/core/contract/people";
import { makeLink, setActive, setAdministrator } from "@/queries/people";

type PersonRowProps = { person: Person; self: boolean; onLink: (link: OneTimeLink) => void };

export function PersonRow({ person, self, onLink }: PersonRowProps) {
  const hydrated = useHydrated();
  const client = useQueryClient();
  const administrator = useMutation(setAdministrator(client, person.id));
  const active = useMutation(setActive(client, person.id));
  const link = useMutation({ ...makeLink(person.id), onSuccess: onLink });
  const problem = administrator.error ?? active.error ?? link.error;
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{person.name}</span>
        {self ? <span className="text-ink-3"> (you)</span> : null}
        <span className="block text-meta break-all text-ink-3">{person.email}</span>
        <FormProblem error={problem} />
      </th>
      <td>
        <PersonProjects projects={person.projects} />
      </td>
      <td>
        <Checkbox
          label={person.administrator ? "yes" : "no"}
          aria-label={`${person.name} is an administrator`}
          checked={administrator.isPending ? administrator.variables : person.administrator}
          disabled={!hydrated || administrator.isPending}
          onChange={(event) => administrator.mutate(event.target.checked)}
        />
      </td>
      <td>
        <PersonStateMark state={person.state} />
      </td>
      <td>
        <PersonActions
          person={person}
          pending={!hydrated || active.isPending || link.isPending}
          onLink={() => link.mutate()}
          onActive={(next) => active.mutate(next)}
        />
      </td>
    </tr>
  );
}

function PersonProjects({ projects }: Pick<Person, "projects">) {
  if (projects.length === 0) return <span className="text-ink-3">none</span>;
  return (
    <ul>
      {projects.map(({ slug, name, role }) => (
        <li key={slug}>
          <Link href={`/projects/${slug}/members`} className="underline-offset-3 hover:underline">
            {name}
          </Link>{" "}
          <span className="text-ink-3">{roleName(role)}</span>
        </li>
      ))}
    </ul>
  );
}
