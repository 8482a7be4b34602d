import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { ExpectedRulesForm } from "@/components/settings/expected-rules-form";
import { ReleaseForm } from "@/components/settings/release-form";
import { RepositoryForm } from "@/components/settings/repository-form";
import { TokensSection } from "@/components/tokens/tokens-section";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/core/contract/roles";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { readSettings } from "@/server/projects/read-settings";
import { listTokens } from "@/server/tokens/list-tokens";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ project: string }> }) {
  const { project: slug } = await params;
  const ctx = await requireSession(`/projects/${slug}/settings`);
  const { release, role } = await projectFrame(slug);
  const { expectedRules, timeZone, repositoryUrl } = await pageData(readSettings({ ctx, input: { project: slug } }));
  const editable = roleAtLeast(role, "lead");
  const tokens = editable ? await pageData(listTokens({ ctx, input: { project: slug } })) : null;
  return (
    <>
      <PageTitle title="Settings">
        {editable ? "What this project states of itself." : "What this project states of itself. A lead can change it."}{" "}
        Times without a zone are read as {timeZone}.
      </PageTitle>
      <Section
        title="Release"
        className="mt-0"
        aside={<TextLink href={`/projects/${slug}/releases`}>All releases</TextLink>}
      >
        <ReleaseForm project={slug} release={release} editable={editable} />
      </Section>
      <Section title="Source">
        <RepositoryForm project={slug} repositoryUrl={repositoryUrl} editable={editable} />
      </Section>
      <Section title="Expected outcomes">
        <p className="max-w-[78ch] pt-3 text-ink-2">
          Errors that a load test provokes on purpose are left out of its error rate. Where a file tells statuses, they
          must match; where it does not, the endpoint’s name must carry the status in brackets, such as{" "}
          <code className="font-mono">/api/nonexistent [404]</code>. <code className="font-mono">*</code> stands for
          anything.
        </p>
        <ExpectedRulesForm project={slug} rules={expectedRules} editable={editable} />
      </Section>
      {tokens ? <TokensSection project={slug} tokens={tokens} timeZone={timeZone} /> : null}
    </>
  );
}
