import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/frame/page-title";
import { InstanceFrame } from "@/components/people/instance-frame";
import { PeopleBoard } from "@/components/people/people-board";
import { dehydrated } from "@/queries/dehydrated";
import { peopleQuery } from "@/queries/people";
import { projectsQuery } from "@/queries/projects";
import { listPeople } from "@/server/people/list-people";
import { requireSession } from "@/server/people/session";
import { listProjects } from "@/server/projects/list-projects";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const ctx = await requireSession("/people");
  if (!ctx.actor.administrator) notFound();
  const state = dehydrated(
    [peopleQuery().queryKey, await listPeople({ ctx })],
    [projectsQuery().queryKey, await listProjects({ ctx })],
  );
  return (
    <InstanceFrame person={ctx.actor}>
      <PageTitle title="People">Accounts on this server, and what each may see.</PageTitle>
      <HydrationBoundary state={state}>
        <PeopleBoard selfId={ctx.actor.userId} />
      </HydrationBoundary>
    </InstanceFrame>
  );
}
