import { type Asked, askServer } from "@/cli/ask-server";
import type { Connection } from "@/cli/connection";
import { type Progress, retryLine } from "@/cli/progress";
import { Gate } from "@/core/contract/gate";

type AskGate = { connection: Connection; project: string; release: string | null; progress: Progress };

/** The verdict on a release as the server gives it now. */
export function askGate({ connection, project, release, progress }: AskGate): Promise<Asked<Gate>> {
  const query = release === null ? "" : `?${new URLSearchParams({ release })}`;
  return askServer({
    shape: Gate,
    exchange: { connection, path: `api/v1/projects/${encodeURIComponent(project)}/gate${query}` },
    onRetry: (reason, waitMs) => progress.say(retryLine(reason, waitMs)),
  });
}
