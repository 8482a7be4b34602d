import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { InstanceFrame } from "@/components/people/instance-frame";
import { ProjectRow } from "@/components/projects/project-row";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { requireSession } from "@/server/people/session";
import { listCurrentProjects } from "@/server/projects/list-current-projects";

export const metadata: Metadata = { title: "Projects" };

export default async function ProjectsPage() {
  const ctx = await requireSession("/");
  const { projects } = await listCurrentProjects({ ctx });
  const { name, administrator } = ctx.actor;
  const create = administrator ? (
    <ButtonLink href="/projects/new" look={projects.length === 0 ? "primary" : "outline"}>
      Add a project
    </ButtonLink>
  ) : null;
  return (
    <InstanceFrame person={{ name, administrator }}>
      <PageTitle title="Projects" actions={projects.length > 0 ? create : null}>
        What may go, what may not, and why.
      </PageTitle>
      {projects.length === 0 ? (
        <EmptyState title="No projects yet." step={create}>
          {administrator
            ? "Add a project; the first upload fills its scorecard."
            : "No project is shared with you yet. Ask a lead or an administrator."}
        </EmptyState>
      ) : (
        <table className="data-table stacked">
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col">Verdict</th>
              <th scope="col">Readiness</th>
              <th scope="col">Categories</th>
              <th scope="col">Why</th>
              <th scope="col">Target</th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <ProjectRow key={project.slug} project={project} now={ctx.now().toISOString()} />
            ))}
          </tbody>
        </table>
      )}
    </InstanceFrame>
  );
}
