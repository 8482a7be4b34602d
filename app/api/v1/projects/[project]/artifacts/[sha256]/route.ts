import { openArtifact } from "@/server/artifacts/open-artifact";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string; sha256: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { filename, bytes, kept, body } = await openArtifact({ ctx, input: await params });
    return new Response(body, {
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
        "x-content-type-options": "nosniff",
        // Of a redacted copy the bytes have another digest than the address names.
        "x-holdpoint-copy": kept.copy,
        "x-holdpoint-secrets-removed": String(kept.removed),
      },
    });
  });
}
