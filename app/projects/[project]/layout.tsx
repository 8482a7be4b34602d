import type { ReactNode } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { AccountMenu } from "@/components/people/account-menu";
import { DemonstrationNotice } from "@/components/projects/demonstration-notice";
import { projectTabs } from "@/components/projects/project-tabs";
import { roleAtLeast } from "@/core/contract/roles";
import { formatCount } from "@/core/evidence/format-figure";
import packageFile from "@/package.json";
import { QueryProvider } from "@/queries/query-provider";
import { projectFrame } from "@/server/projects/project-frame";

type Props = { children: ReactNode; params: Promise<{ project: string }> };

export default async function ProjectLayout({ children, params }: Props) {
  const { project, release, releases, role, person, evaluation, policyVersion, counts } = await projectFrame(
    (await params).project,
  );
  const base = `/projects/${project.slug}`;
  const goNoGo = `${base}/go-no-go`;
  const aside = `${formatCount(evaluation.criteria)} criteria · ${policyVersion === null ? "no policy" : `policy v${policyVersion}`}`;
  return (
    <QueryProvider>
      <PageFrame
        version={packageFile.version}
        timeZone={project.timeZone}
        context={{
          project: { name: project.name, href: goNoGo },
          release: {
            name: release.name,
            href: goNoGo,
            verdict: evaluation.verdict,
            readiness: evaluation.readiness,
            choices: releases.map((choice) => ({ ...choice, href: `${goNoGo}?release=${choice.slug}` })),
            allHref: `${base}/releases`,
          },
        }}
        uploadHref={roleAtLeast(role, "qa") ? `${base}/uploads` : undefined}
        person={{ name: person.name, role: person.administrator ? "Administrator" : role }}
        personMenu={<AccountMenu administrator={person.administrator} />}
        tabs={projectTabs(base, counts)}
        tabsAside={aside}
      >
        {project.demonstration ? <DemonstrationNotice project={project} /> : null}
        {children}
      </PageFrame>
    </QueryProvider>
  );
}
