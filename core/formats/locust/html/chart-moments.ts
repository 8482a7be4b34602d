import { cutJson } from "@/core/formats/json/cut-json";
import { parseJson } from "@/core/formats/json/parse-json";

const charts = /\bvar\s+stats_history\s*=\s*\{/;
const name = /"(time|user_count|current_rps|current_fail_per_sec|response_time_percentile_[\d.]+)"\s*:\s*(?=\[)/g;

/** The moments behind the charts of a page with tables: its script holds a list for each line of a chart. */
export function chartMoments(text: string): Record<string, unknown>[] {
  const [, after = ""] = text.split(charts, 2);
  const [script = ""] = after.split("</script", 1);
  const lists = new Map<string, unknown[]>();
  for (const match of script.matchAll(name)) {
    const json = cutJson(script, match.index + match[0].length);
    if (json === null) break;
    const parsed = parseJson(json);
    if (parsed.ok && Array.isArray(parsed.value)) lists.set(match[1] ?? "", parsed.value);
  }
  const moments = lists.get("time") ?? [];
  return moments.map((_, index) => Object.fromEntries([...lists].map(([key, list]) => [key, list[index]])));
}
