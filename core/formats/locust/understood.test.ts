import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ResultFormat } from "@/core/formats/format";
import { locustHtml } from "@/core/formats/locust-html";
import { locustJson } from "@/core/formats/locust-json";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { loadOf } from "@/core/formats/testing/read-text";
import { understoodAs } from "@/core/formats/understood";

const fixtures = path.join(import.meta.dirname, "..", "fixtures");

test.each<[ResultFormat, string, string]>([
  [
    locustHtml,
    "script.html",
    "Locust statistics: 100 requests on 2 endpoints, 6 counted as failed by Locust, p95 120\u00a0ms.",
  ],
  [
    locustHtml,
    "tables.html",
    "Locust statistics: 1,300 requests on 2 endpoints, 6 counted as failed by Locust, p95 190\u00a0ms.",
  ],
  [
    locustJson,
    "statistics.json",
    "Locust statistics: 490 requests on 3 endpoints, 17 counted as failed by Locust, p95 820\u00a0ms.",
  ],
])("$id $1 is not taken for a history, though it tells when the run began", async (format, file, sentence) => {
  const { evidence } = await loadOf(format, readFileSync(path.join(fixtures, format.id, file), "utf8"));
  expect(understoodAs(evidence)).toBe(sentence);
});

test("a history is named as one", async () => {
  const { evidence } = await loadOf(
    locustStatsHistory,
    readFileSync(path.join(fixtures, "locust-stats-history", "so-far.csv"), "utf8"),
  );
  expect(understoodAs(evidence)).toMatch(/^Locust history: /);
});
