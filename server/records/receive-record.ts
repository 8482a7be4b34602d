import { RecordDraft } from "@/core/contract/records";
import { discard, type IncomingFile } from "@/server/artifacts/incoming";
import { DomainError } from "@/server/domain-error";
import { receiveRequest } from "@/server/uploads/receive-request";

/** A record that is sent as a form with its one file. */
export async function receiveRecord(request: Request): Promise<{ draft: RecordDraft; file: IncomingFile }> {
  const { files, fields } = await receiveRequest(request);
  try {
    const [file] = files;
    if (!file || files.length > 1) throw new DomainError("invalid", "A record has one file. Pack several into one.");
    return { draft: RecordDraft.parse(fields), file };
  } catch (error) {
    for (const file of files) await discard(file);
    throw error;
  }
}
