import { type EvidenceItem, isFinding, isSeries, isTestResult } from "@/core/evidence/evidence";
import type { TestRetry } from "@/core/evidence/tests";
import type { Database } from "@/server/database/database";
import { FindingWriter } from "./finding-writer";
import { SeriesWriter } from "./series-writer";
import { TestResultWriter } from "./test-results";

/** Writes what a file holds many of under an upload that is not published yet; each batch commits by itself. */
export class ItemWriter {
  readonly #tests: TestResultWriter;
  readonly #findings: FindingWriter;
  readonly #series: SeriesWriter;

  constructor(db: Database, { projectId, uploadId }: { projectId: string; uploadId: string }) {
    this.#tests = new TestResultWriter(db, uploadId);
    this.#findings = new FindingWriter(db, projectId, uploadId);
    this.#series = new SeriesWriter(db, uploadId);
  }

  async write(batch: readonly EvidenceItem[]): Promise<void> {
    await this.#tests.write(batch.filter(isTestResult));
    await this.#findings.write(batch.filter(isFinding));
    await this.#series.write(batch.filter(isSeries));
  }

  async applyRetries(retries: readonly TestRetry[]): Promise<void> {
    await this.#tests.applyRetries(retries);
  }
}
