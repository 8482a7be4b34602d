/** Which column of a Locust statistics file holds what, by index; null where the version did not write it. */
export type StatsColumns = {
  type: number;
  name: number;
  requests: number;
  failures: number;
  median: number | null;
  mean: number | null;
  min: number | null;
  max: number | null;
  requestsPerSecond: number | null;
  /** Ascending by percent; Locust lets users choose them. */
  percentiles: { percent: number; index: number }[];
};

/** The names of every version: up to 0.14 `Method` and `# requests`, since 1.0 `Type` and `Request Count`. */
const names = {
  type: ["type", "method"],
  name: ["name"],
  requests: ["request count", "# requests"],
  failures: ["failure count", "# failures"],
  median: ["median response time"],
  mean: ["average response time"],
  min: ["min response time"],
  max: ["max response time"],
  requestsPerSecond: ["requests/s"],
} as const;

/** 0.14 wrote 99.999 without its percent sign. */
const percentColumn = /^(\d{1,3}(?:\.\d+)?)%?$/;

/** The columns of a header line, or null if it is not one of Locust's statistics. */
export function statsColumns(header: readonly string[]): StatsColumns | null {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  const find = (known: readonly string[]) => {
    const index = cells.findIndex((cell) => known.includes(cell));
    return index < 0 ? null : index;
  };
  const [type, name] = [find(names.type), find(names.name)];
  const [requests, failures] = [find(names.requests), find(names.failures)];
  if (type === null || name === null || requests === null || failures === null) return null;
  if (cells.includes("timestamp") || cells.includes("user count")) return null;
  const percentiles = cells
    .flatMap((cell, index) => {
      const percent = Number(percentColumn.exec(cell)?.[1] ?? Number.NaN);
      return percent > 0 && percent <= 100 ? [{ percent, index }] : [];
    })
    .sort((a, b) => a.percent - b.percent);
  return {
    type,
    name,
    requests,
    failures,
    median: find(names.median),
    mean: find(names.mean),
    min: find(names.min),
    max: find(names.max),
    requestsPerSecond: find(names.requestsPerSecond),
    percentiles,
  };
}
