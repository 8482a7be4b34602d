import type { Container } from "@/core/evidence/containers";
import { type Listed, readDocuments, unread } from "@/core/formats/containers/read-documents";
import { snapshotOf } from "@/core/formats/containers/snapshot";
import type { ByteSource, ReadOutcome } from "@/core/formats/format";
import { isObject, type JsonObject } from "@/core/formats/json/members";

type Reader = {
  /** What the file is called in a refusal. */
  what: string;
  /** The engine by the entries that were read. */
  tool(entries: readonly JsonObject[]): string;
  /** Null for an entry that is no container. */
  container(entry: JsonObject, at: Listed["at"]): Container | null;
  /** Those of the containers that are no history of others. */
  standing?(containers: Container[], entries: readonly JsonObject[]): Container[];
};

/** Reads a list that a container engine printed; every entry that is no container is counted as skipped. */
export async function readList(source: ByteSource, { what, tool, container, standing }: Reader): Promise<ReadOutcome> {
  const documents = await readDocuments(source, what);
  if (!documents.ok) return documents.refusal;
  const entries = documents.listed.flatMap(({ value, at }) => (isObject(value) ? [{ value, at }] : []));
  const containers = entries.flatMap(({ value, at }) => container(value, at) ?? []);
  if (containers.length === 0) {
    return unread(
      documents.listed.length === 0
        ? `The ${what} lists nothing. Nothing was looked at.`
        : `Nothing in the file is a container as the ${what} lists one.`,
    );
  }
  const read = entries.map(({ value }) => value);
  const kept = standing?.(containers, read) ?? containers;
  return snapshotOf({
    tool: tool(read),
    containers: kept,
    skipped: [
      { reason: "Not a container", count: documents.listed.length - containers.length },
      { reason: "Replaced by the newer one of its slot", count: containers.length - kept.length },
    ],
  });
}
