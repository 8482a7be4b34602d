import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { CriteriaTable } from "@/components/policies/criteria-table";
import { PolicyEditor } from "@/components/policies/policy-editor";
import { ProposalList } from "@/components/policies/proposal-list";
import { ProposeForm } from "@/components/policies/propose-form";
import { EmptyState } from "@/components/states/empty-state";
import { Section } from "@/components/ui/section";
import { ProposalQuery } from "@/core/contract/policy-proposal";
import { roleAtLeast } from "@/core/contract/roles";
import { formatDateTime } from "@/core/evidence/format-time";
import { defaultPolicy } from "@/core/policy/default-policy";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { policyOutline } from "@/server/policies/policy-outline";
import { proposePolicy } from "@/server/policies/propose-policy";
import { readPolicy } from "@/server/policies/read-policy";
import { projectFrame } from "@/server/projects/project-frame";
import { listLoadRuns } from "@/server/runs/list-load-runs";

export const metadata: Metadata = { title: "Policy" };

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<"from" | "endpoints", string | string[] | undefined>>;
};

export default async function PolicyPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const ctx = await requireSession(`/projects/${slug}/policy`);
  const { project, role } = await projectFrame(slug);
  const policy = await pageData(readPolicy({ ctx, input: { project: slug } }));
  const editable = roleAtLeast(role, "lead");
  const query = ProposalQuery.safeParse(await searchParams);
  const proposal =
    editable && query.success
      ? await pageData(proposePolicy({ ctx, input: { project: slug, query: query.data } }))
      : null;
  const choices = editable ? await listLoadRuns({ ctx, input: { project: slug } }) : [];
  return (
    <>
      <PageTitle title="Policy">
        What has to hold before this release may go. A saved version is never changed; the next one takes its place.
      </PageTitle>
      <Section title="In force" aside={policy ? `version ${policy.version}` : undefined} className="mt-0">
        {policy ? (
          <CriteriaTable outline={policyOutline(policy.text)} />
        ) : (
          <EmptyState title="No policy yet.">
            Without a policy the verdict is HOLD. A lead can save the one below.
          </EmptyState>
        )}
      </Section>
      {proposal ? (
        <Section title={`Limits proposed from run #${proposal.run.number}`}>
          <ProposalList proposal={proposal} project={slug} each={query.data?.endpoints === "each"} />
        </Section>
      ) : null}
      <Section title="Text" aside={editable ? undefined : "A lead of the project can change it."}>
        <PolicyEditor
          key={proposal ? `${proposal.run.number} ${query.data?.endpoints}` : "in force"}
          project={slug}
          text={policy?.text ?? defaultPolicy}
          version={policy?.version ?? 0}
          editable={editable}
          proposed={proposal?.text}
        />
        <ProposeForm runs={choices} project={slug} timeZone={project.timeZone} />
      </Section>
      <Section title="Versions">
        <ul className="rows">
          {policy?.versions.map(({ version, createdAt, createdBy }) => (
            <li key={version}>
              Version {version}, {formatDateTime(createdAt, project.timeZone)}
              {createdBy ? ` by ${createdBy}` : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
