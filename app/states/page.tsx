import type { Metadata } from "next";
import { EvidenceRecord } from "@/components/evidence/evidence-record";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-title";
import { ControlSheet } from "@/components/states/control-sheet";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { exampleCriterion } from "@/components/states/example-criterion";
import { SkeletonRows } from "@/components/states/skeleton-rows";
import { StateLegend } from "@/components/states/state-legend";
import { VerdictLegend } from "@/components/states/verdict-legend";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { KeyHint } from "@/components/ui/key-hint";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";

export const metadata: Metadata = { title: "What the marks mean" };

const columns = [
  { head: "Criterion", widths: [150, 128, 170, 140] },
  { head: "Required", widths: [60, 50, 64, 60] },
  { head: "Observed", numeric: true, widths: [46, 54, 40, 50] },
  { head: "Margin", widths: [132] },
  { head: "State", widths: [60] },
];

export default function StatesPage() {
  return (
    <PageFrame version="0.1" timeZone="UTC">
      <PageTitle title="What the marks mean">
        A status is a shape, a word and a colour, in that order. Violet always says the same thing: not known.
      </PageTitle>
      <Section title="Verdicts" className="">
        <VerdictLegend />
      </Section>
      <div className="grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <Section title="Criterion states">
          <StateLegend />
        </Section>
        <Section
          title="Evidence"
          aside={
            <>
              opens from any underlined figure, <KeyHint>Esc</KeyHint> closes
            </>
          }
        >
          <div className="mt-4 rounded-2 border border-line-2 bg-raised px-[22px] py-[18px] shadow-lift [--knock:var(--raised)] narrow:px-4">
            <EvidenceRecord
              criterion={exampleCriterion}
              index={0}
              source={{
                uploadedAt: "2026-11-18T09:31:00Z",
                uploadedBy: "ci-runner",
                downloadHref: "#evidence",
              }}
              policy={{ name: "production-launch, version 7", href: "#evidence" }}
              earlier={[{ text: "138\u00a0ms", where: "run #7", href: "#run-7" }]}
              basePath="/states"
              now="2026-11-20T14:05:00Z"
              timeZone="UTC"
            />
          </div>
        </Section>
      </div>
      <Section title="Empty" note="what will be here, and the next step">
        <div className="grid grid-cols-3 gap-x-12 narrow:grid-cols-1">
          <EmptyState title="No project yet." step={<Button look="primary">Add a project</Button>}>
            A project holds releases, their policy and their evidence. The first upload fills its scorecard.
          </EmptyState>
          <EmptyState
            title="No run yet."
            step={
              <CodeBlock label="Command that hands in results" className="w-full">
                holdpoint upload --project stratum-ai results/*
              </CodeBlock>
            }
          >
            Hand in a k6 summary or Locust’s CSV files here, or from a CI job.
          </EmptyState>
          <EmptyState title="No finding matches." step={<Button>Clear the filter</Button>}>
            The filter “severity: critical” hides 131 findings.
          </EmptyState>
        </div>
      </Section>
      <div className="grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <Section title="Loading" note="real heads, still bars, no figure that is a guess">
          <TableScroll label="Example of a loading table">
            <SkeletonRows columns={columns} rows={4} label="Example of a table that is being read" />
          </TableScroll>
        </Section>
        <Section title="Error" note="what happened, what still holds, what to do">
          <ErrorState title="The evaluation did not finish." step={<Button size="small">Evaluate again</Button>}>
            The database gave no answer for 30&nbsp;s. The page shows the result of 19 Nov 2026, 14:00 UTC; it is
            unchanged.
          </ErrorState>
          <ErrorState title="A file differs from its digest." step={<Button size="small">Hand it in again</Button>}>
            <code className="font-mono">restore.log</code> was altered on disk. Until it is handed in again, its
            criterion has no evidence.
          </ErrorState>
          <ErrorState level="warning" title="No connection.">
            Figures are from 13:52 UTC. Votes wait until the server answers.
          </ErrorState>
        </Section>
      </div>
      <Section title="Controls" id="controls">
        <ControlSheet />
      </Section>
    </PageFrame>
  );
}
