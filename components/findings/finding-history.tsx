import { FigureLink } from "@/components/ui/figure-link";
import type { FindingHistoryEntry } from "@/core/contract/findings";
import { formatDay, formatDayMonth } from "@/core/evidence/format-time";
import type { Decision } from "@/core/findings/finding-state";
import { toolName } from "@/core/runs/tool-name";

type Props = { history: readonly FindingHistoryEntry[]; project: string; timeZone: string };

/** What scans and people said of a finding, newest first. */
export function FindingHistory({ history, project, timeZone }: Props) {
  return (
    <>
      <h3 className="mt-5 mb-0.5 font-semibold">History</h3>
      <ol className="rows">
        {history.map((entry) => (
          <li key={JSON.stringify(entry)} className="grid grid-cols-[52px_minmax(0,1fr)] gap-2">
            <time dateTime={entry.at} title={formatDay(entry.at, timeZone)} className="text-meta/5 text-ink-3">
              {formatDayMonth(entry.at, timeZone)}
            </time>
            <div>
              <Told entry={entry} project={project} timeZone={timeZone} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

const made: Record<Decision, string> = {
  open: "Reopened",
  "in progress": "Put in progress",
  "false positive": "Called a false positive",
  rotated: "Called rotated",
  accepted: "Accepted",
};

function Told({ entry, project, timeZone }: { entry: FindingHistoryEntry; project: string; timeZone: string }) {
  if (entry.kind === "acceptance ended") return "The acceptance ended; it counts again";
  if (entry.kind === "decided") {
    const until = entry.until === null ? "" : ` to ${formatDay(entry.until, timeZone)}`;
    return (
      <>
        {made[entry.decision]}
        {until} by {entry.by}
        {entry.reason === "" ? null : <p className="text-meta break-words text-ink-2">“{entry.reason}”</p>}
      </>
    );
  }
  const scan = (
    <FigureLink href={`/projects/${project}/runs/${entry.runNumber}`} scroll>
      scan #{entry.runNumber}
    </FigureLink>
  );
  const tool = toolName(entry.tool);
  if (entry.kind === "gone")
    return (
      <>
        No longer reported by {tool}, {scan}
      </>
    );
  if (entry.kind === "back")
    return (
      <>
        Reported again by {tool}, {scan}
      </>
    );
  const first = entry.kind === "first reported" ? "First reported" : "Also reported";
  return (
    <>
      {first} by {tool}, {scan}, severity {entry.severity}
    </>
  );
}
