import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/frame/page-title";
import { InstanceFrame } from "@/components/people/instance-frame";
import { CreateProjectForm } from "@/components/projects/create-project-form";
import { requireSession } from "@/server/people/session";

export const metadata: Metadata = { title: "New project" };

export default async function NewProjectPage() {
  const { actor } = await requireSession("/projects/new");
  if (!actor.administrator) notFound();
  return (
    <InstanceFrame person={actor}>
      <PageTitle title="New project">
        It starts with one release and the default policy. Both can be changed before the first upload.
      </PageTitle>
      <CreateProjectForm timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]} />
    </InstanceFrame>
  );
}
