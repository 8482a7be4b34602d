import type { OpenedZip } from "@/core/contract/uploads";
import type { Refusal } from "@/core/formats/format";
import { memberFilename } from "@/core/uploads/archive-member";
import { packingOfFile } from "@/intake/packing";
import { notUnpacked } from "@/intake/read-content";
import { nothingReadable } from "@/intake/read-zip";
import { sortMembers } from "@/intake/sort-members";
import { UnpackError } from "@/intake/unpack-limits";
import { discard, type IncomingFile, receiveFile } from "@/server/artifacts/incoming";
import { settings } from "@/server/settings";

/** A file to record; `unopened` says why a zip stands for itself. */
export type FileToRecord = { file: IncomingFile; unopened?: Refusal };
type Opened = { files: FileToRecord[]; zips: OpenedZip[] };

/**
 * The files of a request, with the result files of each zip in its place. They lie beside it as if they had been
 * received one by one, and are the caller's to discard.
 */
export async function openZips(files: readonly IncomingFile[]): Promise<Opened> {
  const opened: Opened = { files: [], zips: [] };
  try {
    for (const file of files) {
      if (packingOfFile(file.path) === "zip") await openZip(file, opened);
      else opened.files.push({ file });
    }
    return opened;
  } catch (error) {
    for (const { file } of opened.files) await discard(file);
    throw error;
  }
}

async function openZip(zip: IncomingFile, opened: Opened): Promise<void> {
  const { filename } = zip;
  const members: IncomingFile[] = [];
  const rest: OpenedZip = { filename, unread: [], passedOver: 0 };
  try {
    for await (const member of sortMembers(zip.path)) {
      if (member.is === "passed-over") rest.passedOver += 1;
      else if (member.is === "unread") rest.unread.push({ name: member.name, reason: member.reason });
      else members.push(await extract(memberFilename(filename, member.name), member.source));
    }
  } catch (error) {
    for (const member of members) await discard(member);
    if (!(error instanceof UnpackError)) throw error;
    opened.files.push({ file: zip, unopened: notUnpacked(error, "zip") });
    return;
  }
  if (members.length === 0) {
    const reasons = rest.unread.map(({ name, reason }) => `${name}: ${reason}`);
    opened.files.push({ file: zip, unopened: nothingReadable(reasons) });
    return;
  }
  opened.files.push(...members.map((file) => ({ file })));
  opened.zips.push(rest);
}

/** How much a zip may unpack to is decided for the whole of it. */
function extract(filename: string, source: AsyncIterable<Uint8Array>): Promise<IncomingFile> {
  const limits = { maxBytes: Number.POSITIVE_INFINITY, declaredBytes: null };
  return receiveFile(settings().dataDirectory, filename, source, limits);
}
