import type { Figure } from "@/core/evidence/figure";
import type { LoadSlice } from "@/core/evidence/load";
import { cutJson } from "@/core/formats/json/cut-json";
import { derived, ratio } from "@/core/formats/json/figures";
import { listMember, member, numberMember, textMember } from "@/core/formats/json/members";
import { parseJson } from "@/core/formats/json/parse-json";
import { historyOf } from "@/core/formats/locust/html/history";
import { utcMoment } from "@/core/formats/locust/html/moment";
import type { Report } from "@/core/formats/locust/html/report-outcome";
import { scriptExceptions, scriptFailures } from "@/core/formats/locust/html/script-lists";
import { scriptRows } from "@/core/formats/locust/html/script-rows";

const assignment = /\bwindow\.templateArgs\s*=\s*(?=\{)/g;

/** Bundles beside the data may assign it too; no page does so without end. */
const mostAssignments = 20;

/** The report in the data of a page's script; null where there is none, "cut" where it is not whole. */
export function reportFromScript(text: string): Report | "cut" | null {
  let isCut = false;
  let left = mostAssignments;
  for (const match of text.matchAll(assignment)) {
    if (left === 0) break;
    left -= 1;
    const json = cutJson(text, match.index + match[0].length);
    const parsed = json === null ? null : parseJson(json);
    isCut ||= json === null;
    if (parsed?.ok && Array.isArray(member(parsed.value, "requests_statistics"))) return reportOf(parsed.value);
  }
  return isCut ? "cut" : null;
}

function reportOf(root: unknown): Report {
  const rows = scriptRows(root);
  const total = rows.find(({ total }) => total)?.slice ?? null;
  const [startedAt, endedAt] = ["start_time", "end_time"].map((name) => utcMoment(textMember(root, name)));
  return {
    total,
    endpoints: rows.filter((row) => !row.total).map(({ slice }) => slice),
    failures: scriptFailures(root),
    exceptions: scriptExceptions(root),
    startedAt: startedAt ?? null,
    durationSeconds: durationOf(total, startedAt ?? null, endedAt ?? null),
    series: historyOf(listMember(root, "history"), {
      startedAt: startedAt ?? null,
      percents: [numberMember(root, "percentile1"), numberMember(root, "percentile2")],
    }),
  };
}

/** Locust divides the requests by the time from the start to the last one: the same division gives that time back. */
function durationOf(total: LoadSlice | null, startedAt: string | null, endedAt: string | null): Figure | null {
  const requests = total?.requests?.value || undefined;
  const lasted = ratio(requests, total?.requestsPerSecond?.value, "num_requests ÷ total_rps of the total");
  if (lasted) return lasted;
  const seconds = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000 : 0;
  return seconds > 0 ? derived(seconds, "start_time and end_time") : null;
}
