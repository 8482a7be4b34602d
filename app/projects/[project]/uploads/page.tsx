import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { ErrorState } from "@/components/states/error-state";
import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { UploadBoard } from "@/components/uploads/upload-board";
import { UploadHistory } from "@/components/uploads/upload-history";
import { roleAtLeast } from "@/core/contract/roles";
import { formats } from "@/core/formats/registry";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { listProjects } from "@/server/projects/list-projects";
import { projectFrame } from "@/server/projects/project-frame";
import { settings } from "@/server/settings";
import { listTransfers } from "@/server/transfers/list-transfers";
import { listUploads } from "@/server/uploads/list-uploads";

export const metadata: Metadata = { title: "Upload evidence" };

type Props = { params: Promise<{ project: string }> };

export default async function UploadsPage({ params }: Props) {
  const { project: slug } = await params;
  const ctx = await requireSession(`/projects/${slug}/uploads`);
  const { project, releases, role } = await projectFrame(slug);
  const firstPage = await pageData(listUploads({ ctx, input: { project: slug, before: null } }));
  const editable = roleAtLeast(role, "qa");
  const projects = editable ? (await listProjects({ ctx })).projects : [];
  const others = projects.filter((other) => other.slug !== slug && roleAtLeast(other.role, "qa"));
  const moveTargets = { releases, projects: others.map((other) => ({ slug: other.slug, name: other.name })) };
  return (
    <>
      <PageTitle title="Upload evidence">
        Drop result files as your tools write them. Each is recognised by its content, not its name, and kept with its
        SHA-256: unchanged, but for the secrets that its format knows of.
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)_360px] gap-x-16 mid:grid-cols-1">
        <div className="min-w-0">
          {editable ? (
            <UploadBoard
              project={slug}
              maxBytes={settings().maxUploadBytes}
              timeZone={project.timeZone}
              underWay={await listTransfers({ ctx, input: { project: slug } })}
            />
          ) : (
            <ErrorState level="warning" title="You can read here, not hand in.">
              Handing in needs the role QA in this project; yours is {role}. Ask a lead of the project.
            </ErrorState>
          )}
          <UploadHistory
            project={slug}
            firstPage={firstPage}
            timeZone={project.timeZone}
            editable={editable}
            moveTargets={moveTargets}
          />
        </div>
        <aside>
          <Section title="What is recognised" className="mt-0 mid:mt-12">
            <ul className="rows">
              {formats.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
            <p className="pt-2.5 text-meta text-ink-3">
              Anything else is kept as it is and answered with the reason; no figure is read from it.
            </p>
          </Section>
          <Section title="Look before you upload" className="mt-8">
            <CodeBlock label="Command that reads files without a server" className="mt-3">
              cli/holdpoint inspect results/*
            </CodeBlock>
            <p className="pt-2.5 text-meta text-ink-3">The same readers, on your machine. Nothing is sent.</p>
          </Section>
        </aside>
      </div>
    </>
  );
}
