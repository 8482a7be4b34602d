/** The ways in which streams of k6 differ from one written in UTC by a version of today. */
export const dialects = [
  "utc",
  "local-time",
  "escapes",
  "trace-ids",
  "old-order",
  "unique-names",
  "shuffled",
  "negatives",
] as const;
export type Dialect = (typeof dialects)[number];

type Written = { metric: string; time: string; value: number; tags: string; trace: string };

/** One point as a line. `tags` are the members of its tags, as JSON. */
export function pointLine(dialect: Dialect, { metric, time, value, tags, trace }: Written): string {
  if (dialect === "old-order") {
    const written = tags === "" ? "null" : `{${tags}}`;
    return `{"type":"Point","data":{"time":"${time}","value":${value},"tags":${written}},"metric":"${metric}"}\n`;
  }
  const metadata = trace === "" ? "" : `,"metadata":{"trace_id":"${trace}"}`;
  return `{"metric":"${metric}","type":"Point","data":{"time":"${time}","value":${value},"tags":{${tags}}${metadata}}}\n`;
}

export function metricLine(dialect: Dialect, name: string, type: string, contains: string): string {
  if (dialect === "old-order") {
    return `{"type":"Metric","data":{"name":"${name}","type":"${type}","contains":"${contains}","tainted":null,"thresholds":[],"submetrics":null,"sub":{"name":"","parent":"","suffix":"","tags":null}},"metric":"${name}"}\n`;
  }
  const thresholds = name === "http_req_duration" ? '["p(95)<500"]' : "[]";
  return `{"type":"Metric","data":{"name":"${name}","type":"${type}","contains":"${contains}","thresholds":${thresholds},"submetrics":null},"metric":"${name}"}\n`;
}

/** A moment as Go writes it: nanoseconds without the zeros at their end. */
export function timeText(dialect: Dialect, second: number, nanoseconds: number): string {
  const shift = dialect === "local-time" ? 3_600 : 0;
  const whole = new Date(1_000 * (second + shift)).toISOString().slice(0, 19);
  const fraction = String(nanoseconds).padStart(9, "0").replace(/0+$/, "");
  return `${whole}${fraction === "" ? "" : "."}${fraction}${dialect === "local-time" ? "+01:00" : "Z"}`;
}
