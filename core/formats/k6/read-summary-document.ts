import type { ByteSource, Refusal } from "@/core/formats/format";
import { isObject, type JsonObject, member } from "@/core/formats/json/members";
import { readJson } from "@/core/formats/json/read-json";
import { refusal } from "@/core/formats/refusal";

type SummaryDocument = { ok: true; root: JsonObject; metrics: JsonObject } | { ok: false; refusal: Refusal };

/** Reads a k6 summary as far as its metrics; a document without any is refused. */
export async function readSummaryDocument(source: ByteSource): Promise<SummaryDocument> {
  const document = await readJson(source, "k6 summary");
  if (!document.ok) return document;
  const root = document.value;
  const metrics = member(root, "metrics");
  if (!isObject(root) || !isObject(metrics)) {
    return refused("This is not a k6 summary: it has no “metrics” object. Nothing was measured.");
  }
  if (!Object.values(metrics).some(isObject)) {
    return refused("The k6 summary lists no metric. Nothing was measured.");
  }
  return { ok: true, root, metrics };
}

function refused(reason: string): SummaryDocument {
  const advice = "Send the data of handleSummary() as k6 passes it, or the file of --summary-export.";
  return { ok: false, refusal: refusal({ reason, where: { line: 1, column: 1 }, advice }) };
}
