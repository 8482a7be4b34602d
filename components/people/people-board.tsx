"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { InviteForm } from "@/components/people/invite-form";
import { OneTimeLinkNotice } from "@/components/people/one-time-link";
import { PeopleTable } from "@/components/people/people-table";
import { ErrorState } from "@/components/states/error-state";
import { Section } from "@/components/ui/section";
import type { OneTimeLink } from "@/core/contract/people";
import { peopleQuery } from "@/queries/people";

/** The administrator's page: who is here, and a link for one more. */
export function PeopleBoard({ selfId }: { selfId: string }) {
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const { data, error } = useQuery(peopleQuery());
  return (
    <>
      <Section title="Invite somebody" className="" note="A link that you hand over; it sets their password once.">
        <InviteForm onLink={setLink} />
      </Section>
      {link ? <OneTimeLinkNotice link={link} onClose={() => setLink(null)} /> : null}
      <Section title="Accounts" note={data ? String(data.people.length) : undefined}>
        {error ? <ErrorState title="The list could not be read again.">{error.message}</ErrorState> : null}
        {data ? <PeopleTable people={data.people} selfId={selfId} onLink={setLink} /> : null}
      </Section>
    </>
  );
}
