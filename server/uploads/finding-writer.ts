import { createHash } from "node:crypto";
import type { ReportedFinding } from "@/core/evidence/finding";
import type { Database } from "@/server/database/database";
import { text } from "@/server/database/text";

/**
 * Writes findings under an upload that is not published yet. The finding itself is made by whoever reports it first,
 * and stays out of sight until a published report names it.
 */
export class FindingWriter {
  readonly #db: Database;
  readonly #projectId: string;
  readonly #uploadId: string;

  constructor(db: Database, projectId: string, uploadId: string) {
    this.#db = db;
    this.#projectId = projectId;
    this.#uploadId = uploadId;
  }

  async write(batch: readonly ReportedFinding[]): Promise<void> {
    if (batch.length === 0) return;
    const fingerprints = batch.map(({ identity }) => fingerprintOf(identity));
    const known = [...new Set(fingerprints)].sort().map((fingerprint) => ({ projectId: this.#projectId, fingerprint }));
    await this.#db.finding.createMany({ data: known, skipDuplicates: true });
    await this.#db.$executeRaw`
      INSERT INTO "FindingReport" ("uploadId", "ordinal", "findingId", "tool", "category", "severity", "rule", "title", "path",
        "line", "packageName", "packageVersion", "fixedIn", "url", "suppressed", "audit", "at")
      SELECT ${this.#uploadId}::uuid, ordinal, finding."id", tool, category::"FindingCategory", severity::"Severity", rule,
        title, path, line, package_name, package_version, fixed_in, url, suppressed, audit::"Audit", at::jsonb
      FROM unnest(
        ${fingerprints}::text[], ${batch.map(({ ordinal }) => ordinal)}::int[], ${batch.map(({ tool }) => text(tool))}::text[],
        ${batch.map(({ category }) => category)}::text[], ${batch.map(({ severity }) => severity)}::text[],
        ${batch.map(({ rule }) => text(rule))}::text[], ${batch.map(({ title }) => text(title))}::text[],
        ${batch.map(({ path }) => text(path))}::text[], ${batch.map(({ line }) => line)}::int[],
        ${batch.map(({ packageName }) => text(packageName))}::text[],
        ${batch.map(({ packageVersion }) => text(packageVersion))}::text[],
        ${batch.map(({ fixedIn }) => text(fixedIn))}::text[], ${batch.map(({ url }) => text(url))}::text[],
        ${batch.map(({ suppressed }) => text(suppressed))}::text[],
        ${batch.map(({ audit }) => audit?.replace(" ", "_") ?? null)}::text[],
        ${batch.map(({ at }) => text(JSON.stringify(at)))}::text[]
      ) AS row (fingerprint, ordinal, tool, category, severity, rule, title, path, line, package_name, package_version,
        fixed_in, url, suppressed, audit, at)
      JOIN "Finding" AS finding ON finding."projectId" = ${this.#projectId}::uuid AND finding."fingerprint" = row.fingerprint`;
  }
}

/** SHA-256 of what makes a finding the same in another scan, in hex. */
function fingerprintOf(identity: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex");
}
