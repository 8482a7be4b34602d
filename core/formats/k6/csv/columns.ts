/** The tags that say something of a request or check. Addresses are looked at only where a request has no name. */
const told = [
  "check",
  "error",
  "error_code",
  "expected_response",
  "group",
  "method",
  "name",
  "scenario",
  "status",
] as const;

/** Which column of k6's CSV holds what, by index. `tags` ascend; versions and settings decide which there are. */
export type K6CsvColumns = {
  count: number;
  metric: number;
  time: number;
  value: number;
  tags: { tag: string; index: number }[];
  /** −1 where addresses are not written. */
  name: number;
  url: number;
};

/** The columns of a header line, or null if it is not k6's. */
export function k6CsvColumns(header: readonly string[]): K6CsvColumns | null {
  const names = header.map((cell) => cell.trim());
  const [metric, time, value] = [
    names.indexOf("metric_name"),
    names.indexOf("timestamp"),
    names.indexOf("metric_value"),
  ];
  if (metric < 0 || time < 0 || value < 0) return null;
  const tags = told
    .map((tag) => ({ tag, index: names.indexOf(tag) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index);
  return { count: names.length, metric, time, value, tags, name: names.indexOf("name"), url: names.indexOf("url") };
}
