import { Sparkline } from "@/components/charts/sparkline";
import { StepLine } from "@/components/charts/step-line";
import { CategoryBars } from "@/components/criteria/category-bars";
import { NearestList } from "@/components/criteria/nearest-list";
import { ReasonList } from "@/components/criteria/reason-list";
import { ScorecardTable } from "@/components/criteria/scorecard-table";
import { StateTally } from "@/components/criteria/state-tally";
import { VerdictBanner } from "@/components/criteria/verdict-banner";
import { parseEvidence } from "@/components/evidence/evidence-address";
import { EvidencePanel } from "@/components/evidence/evidence-panel";
import { PageFrame } from "@/components/frame/page-frame";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { DropArea } from "@/components/uploads/drop-area";
import { FileExcerpt } from "@/components/uploads/file-excerpt";
import { UploadProgress } from "@/components/uploads/upload-progress";
import { UploadList, UploadRow } from "@/components/uploads/upload-row";
import type { Verdict } from "@/core/evaluation/evaluation";
import { evaluation } from "./data";

const now = "2026-11-20T14:05:00Z";
const pts = [
  ["2026-10-21", 31, 80],
  ["2026-10-28", 45, 84],
  ["2026-11-03", 60, 84],
  ["2026-11-10", 71, 90],
  ["2026-11-16", 66, 96],
  ["2026-11-19", 78, 94],
] as const;
export default async function P({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const q = await searchParams;
  const e = { ...evaluation, verdict: (q.verdict ?? "HOLD") as Verdict };
  const open = parseEvidence(q.evidence);
  const criterion = e.criteria.find((x) => x.id === open?.criterionId);
  return (
    <PageFrame
      version="0.1"
      timeZone="UTC"
      uploadHref="/preview-go"
      person={{ name: "Mara Reyes", role: "Engineering" }}
      context={{
        project: { name: "Agentic Platform V2", href: "/preview-go" },
        release: {
          name: "Production launch (Week 10)",
          href: "/preview-go",
          verdict: e.verdict,
          readiness: e.readiness,
        },
      }}
      tabs={[
        ["Overview", "/"],
        ["Go / No-Go", "/preview-go"],
        ["Runs", "/r", "12"],
        ["Tests", "/t", "64"],
        ["Security", "/s", "131"],
        ["Checklist", "/c"],
        ["Operations", "/o"],
        ["Uploads", "/u"],
        ["Decisions", "/d"],
      ].map(([label = "", href = "", count]) => ({ label, href, count }))}
      tabsAside="14 criteria · policy v7"
    >
      <VerdictBanner
        project="Agentic Platform V2"
        release="Production launch (Week 10)"
        evaluation={e}
        targetAt="2026-11-30"
        policy={{ name: "production-launch, version 7", href: "/p", since: "2026-11-03" }}
        now={now}
        timeZone="UTC"
        actions={
          <>
            <Button look="primary">Record decision</Button>
            <Button>Print</Button>
            <Button>Share link</Button>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_400px] gap-x-18 mid:grid-cols-1 print:block">
        <Section title="Why" aside="2 undecided, 1 warning, 2 notes">
          <ReasonList evaluation={e} basePath="/preview-go" uploadHref="/u" now={now} />
        </Section>
        <Section title="Nearest to their limit" className="mt-12 print:hidden">
          <NearestList evaluation={e} basePath="/preview-go" />
          <CategoryBars
            categories={e.categories.map((k, i) => ({
              ...k,
              worst: (["pass", "fail", "warn", "none", "stale"] as const)[i] ?? "pass",
            }))}
            named
          />
          <Sparkline
            points={pts.map(([at, percent]) => ({ at, percent }))}
            from="2026-10-21"
            to="2026-11-20"
            scale={[25, 100]}
            label="spark"
          />
        </Section>
      </div>
      <Section
        title="Scorecard"
        id="scorecard"
        note="13 criteria, 1 advisory"
        aside={<StateTally criteria={e.criteria} />}
      >
        <ScorecardTable evaluation={e} basePath="/preview-go" uploadHref="/u" timeZone="UTC" />
      </Section>
      <div className="print-page-break grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <Section title="Readiness and decisions" aside="30 days">
          <StepLine
            points={pts.map(([at, low, high]) => ({ at, low, high }))}
            marks={[
              { at: "2026-10-30", label: "NO-GO", shape: "octagon-cross", tone: "fail" },
              { at: "2026-11-20", label: "HOLD", shape: "square-pause", tone: "hold" },
            ]}
            from="2026-10-21"
            to="2026-11-20"
            timeZone="UTC"
            label="Readiness rose from 31 to 78 %."
          />
        </Section>
        <Section title="This upload">
          <DropArea title="Drop files or a folder here" hint="Up to 2 GB each.">
            <Button look="primary">Choose files</Button>
          </DropArea>
          <UploadList>
            <UploadRow
              state="uploading"
              filenames={["k6-points.json.gz"]}
              size="251 of 412 MB"
              step={<Button size="small">Cancel</Button>}
            >
              <UploadProgress filename="k6-points.json.gz" percent={61}>
                <span>38.4 MB/s</span>
              </UploadProgress>
            </UploadRow>
            <UploadRow
              state="imported"
              filenames={["soak_stats.csv", "soak_stats_history.csv"]}
              size="96 KB"
              effect="Changes 1 criterion"
            >
              Locust, two files read as one run.
            </UploadRow>
            <UploadRow state="refused" filenames={["junit.xml"]} size="312 KB">
              The file stops at line 4,812.
              <FileExcerpt
                filename="junit.xml"
                lines={[
                  { number: 4811, text: '<testcase classname="tests.tools" name="test_tool_retry" time="0.412"/>' },
                  { number: 4812, text: '<testcase classname="tests.tools" na' },
                ]}
                stoppedAt="end of file"
              />
            </UploadRow>
          </UploadList>
        </Section>
      </div>
      {criterion && open ? (
        <EvidencePanel
          criterion={criterion}
          index={open.index}
          source={{ uploadedAt: "2026-11-18T09:31:00Z", uploadedBy: "ci-runner", downloadHref: "/d" }}
          policy={{ name: "production-launch, version 7", href: "/p" }}
          basePath="/preview-go"
          now={now}
          timeZone="UTC"
        />
      ) : null}
    </PageFrame>
  );
}
