import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { CriteriaTable } from "@/components/policies/criteria-table";
import { PolicyEditor } from "@/components/policies/policy-editor";
import { EmptyState } from "@/components/states/empty-state";
import { Section } from "@/components/ui/section";
import { roleAtLeast } from "@/core/contract/roles";
import { formatDateTime } from "@/core/evidence/format-time";
import { defaultPolicy } from "@/core/policy/default-policy";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { policyOutline } from "@/server/policies/policy-outline";
import { readPolicy } from "@/server/policies/read-policy";
import { projectFrame } from "@/server/projects/project-frame";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage({ params }: { params: Promise<{ project: string }> }) {
  const { project: slug } = await params;
  const ctx = await requireSession(`/projects/${slug}/policy`);
  const { project, role } = await projectFrame(slug);
  const policy = await pageData(readPolicy({ ctx, input: { project: slug } }));
  const editable = roleAtLeast(role, "lead");
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
      <Section title="Text" aside={editable ? undefined : "A lead of the project can change it."}>
        <PolicyEditor
          project={slug}
          text={policy?.text ?? defaultPolicy}
          version={policy?.version ?? 0}
          editable={editable}
        />
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
