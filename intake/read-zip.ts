import type { Evidence } from "@/core/evidence/evidence";
import type { Receipt } from "@/core/evidence/receipt";
import type { ReadOptions, ReadOutcome, Refusal, ResultFormat } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";
import { notUnpacked, type RecordItems, readContent } from "@/intake/read-content";
import { sortMembers } from "@/intake/sort-members";
import { UnpackError } from "@/intake/unpack-limits";

type Input = { path: string; recordItems?: RecordItems; formats?: readonly ResultFormat[]; options: ReadOptions };

/** Reads every result file in a zip, as one: the evidence of all of them and the sum of their receipts. */
export async function readZip({ path, ...input }: Input): Promise<ReadOutcome> {
  const evidence: Evidence[] = [];
  const receipts: Receipt[] = [];
  const left: Receipt["skipped"] = [];
  const refused: Receipt["warnings"] = [];
  let passedOver = 0;
  try {
    for await (const member of sortMembers(path, input)) {
      if (member.is === "passed-over") passedOver += 1;
      else if (member.is === "unread") left.push({ reason: `${member.name}: ${member.reason}`, count: 1 });
      else {
        const { outcome } = await readContent({ ...member, ...input });
        if (outcome.outcome === "refused") {
          refused.push({ code: "not-read", message: `${member.name}: ${outcome.reason} ${outcome.advice}` });
        } else {
          evidence.push(...outcome.evidence);
          receipts.push(outcome.receipt);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    return notUnpacked(error, "zip");
  }
  if (receipts.length === 0)
    return nothingReadable([...refused.map(({ message }) => message), ...left.map(({ reason }) => reason)]);
  if (passedOver > 0) left.push({ reason: "folders, images and pages of a report", count: passedOver });
  return { outcome: "understood", evidence, receipt: sum(receipts, left, refused), retries: [] };
}

/** The refusal of a zip in which no format claims anything; `reasons` name its files. */
export function nothingReadable(reasons: readonly string[]): Refusal {
  const named = reasons.slice(0, 3).join(" ");
  return refusal({
    reason: `The zip holds no result file that can be read.${named === "" ? "" : ` ${named}`} Nothing was imported.`,
    where: { byte: 0 },
    advice: "Put the files into it that the tools wrote, or send them by themselves.",
  });
}

function sum(receipts: readonly Receipt[], left: Receipt["skipped"], refused: Receipt["warnings"]): Receipt {
  const versions = new Set(receipts.map(({ toolVersion }) => toolVersion));
  return {
    items: receipts.reduce((all, { items }) => all + items, 0),
    stored: receipts.reduce((all, { stored }) => all + stored, 0),
    skipped: [...receipts.flatMap(({ skipped }) => skipped), ...left],
    toolVersion: versions.size === 1 ? (receipts[0]?.toolVersion ?? null) : null,
    warnings: [...receipts.flatMap(({ warnings }) => warnings), ...refused],
  };
}
