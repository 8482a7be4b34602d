import type { TestResult, TestRetry } from "@/core/evidence/tests";
import type { Database } from "@/server/database/database";
import { text } from "@/server/database/text";

/** Writes test cases under an upload that is not published yet; each batch commits by itself. */
export class TestResultWriter {
  readonly #db: Database;
  readonly #uploadId: string;

  constructor(db: Database, uploadId: string) {
    this.#db = db;
    this.#uploadId = uploadId;
  }

  async write(batch: readonly TestResult[]): Promise<void> {
    if (batch.length === 0) return;
    const outcomes = batch.map(({ outcome }) => outcome.replace("-", "_"));
    await this.#db.$executeRaw`
      INSERT INTO "TestResult" ("uploadId", "ordinal", "suite", "className", "name", "outcome", "durationSeconds", "message", "line")
      SELECT ${this.#uploadId}::uuid, ordinal, suite, class_name, name, outcome::"TestOutcome", seconds, message, line
      FROM unnest(
        ${batch.map(({ ordinal }) => ordinal)}::int[], ${batch.map(({ suite }) => text(suite))}::text[],
        ${batch.map(({ className }) => text(className))}::text[], ${batch.map(({ name }) => text(name))}::text[],
        ${outcomes}::text[], ${batch.map(({ durationSeconds }) => durationSeconds)}::float8[],
        ${batch.map(({ message }) => text(message))}::text[], ${batch.map(({ line }) => line)}::int[]
      ) AS row (ordinal, suite, class_name, name, outcome, seconds, message, line)`;
  }

  /** Cases that turned out to be attempts of one test: the kept one says flaky, the others go. */
  async applyRetries(retries: readonly TestRetry[]): Promise<void> {
    if (retries.length === 0) return;
    const kept = retries.map((retry) => retry.kept);
    const dropped = retries.flatMap((retry) => retry.dropped);
    await this.#db.$executeRaw`
      UPDATE "TestResult" SET "outcome" = 'flaky' WHERE "uploadId" = ${this.#uploadId}::uuid AND "ordinal" = ANY(${kept}::int[])`;
    await this.#db.$executeRaw`
      DELETE FROM "TestResult" WHERE "uploadId" = ${this.#uploadId}::uuid AND "ordinal" = ANY(${dropped}::int[])`;
  }
}
