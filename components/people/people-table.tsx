import { PersonRow } from "@/components/people/person-row";
import type { OneTimeLink, Person } from "@/core/contract/people";

type PeopleTableProps = { people: readonly Person[]; selfId: string; onLink: (link: OneTimeLink) => void };

export function PeopleTable({ people, selfId, onLink }: PeopleTableProps) {
  return (
    <div className="table-scroll relative">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Projects</th>
            <th scope="col">Administrator</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} self={person.id === selfId} onLink={onLink} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
