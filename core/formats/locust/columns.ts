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

/** Which column of a Locust history holds what: the same figures, counted up to a moment. */
export type HistoryColumns = StatsColumns & { timestamp: number; users: number | null };

/** The names of every version: up to 0.14 `Method` and `# requests`, since 1.0 `Type` and `Request Count`; with `Total` in a history. */
const names = {
  type: ["type", "method"],
  name: ["name"],
  requests: ["request count", "# requests", "total request count"],
  failures: ["failure count", "# failures", "total failure count"],
  median: ["median response time", "total median response time"],
  mean: ["average response time", "total average response time"],
  min: ["min response time", "total min response time"],
  max: ["max response time", "total max response time"],
  requestsPerSecond: ["requests/s"],
  timestamp: ["timestamp"],
  users: ["user count"],
} as const;

/** 0.14 wrote 99.999 without its percent sign. */
const percentColumn = /^(\d{1,3}(?:\.\d+)?)%?$/;

/** The columns of a header line, or null if it is not one of Locust's statistics. */
export function statsColumns(header: readonly string[]): StatsColumns | null {
  const cells = lowered(header);
  return find(cells, names.timestamp) === null && find(cells, names.users) === null ? figureColumns(cells) : null;
}

/** The columns of a header line, or null if it is not one of Locust's histories. */
export function historyColumns(header: readonly string[]): HistoryColumns | null {
  const cells = lowered(header);
  const [columns, timestamp] = [figureColumns(cells), find(cells, names.timestamp)];
  return columns && timestamp !== null ? { ...columns, timestamp, users: find(cells, names.users) } : null;
}

function lowered(header: readonly string[]): string[] {
  return header.map((cell) => cell.trim().toLowerCase());
}

function find(cells: readonly string[], known: readonly string[]): number | null {
  const index = cells.findIndex((cell) => known.includes(cell));
  return index < 0 ? null : index;
}

function figureColumns(cells: readonly string[]): StatsColumns | null {
  const [type, name] = [find(cells, names.type), find(cells, names.name)];
  const [requests, failures] = [find(cells, names.requests), find(cells, names.failures)];
  if (type === null || name === null || requests === null || failures === null) return null;
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
    median: find(cells, names.median),
    mean: find(cells, names.mean),
    min: find(cells, names.min),
    max: find(cells, names.max),
    requestsPerSecond: find(cells, names.requestsPerSecond),
    percentiles,
  };
}
