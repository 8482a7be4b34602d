import type { Gate } from "@/core/contract/gate";
import { readGate } from "@/server/evaluations/read-gate";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const release = new URL(request.url).searchParams.get("release");
    const gate = await readGate({ ctx, input: { project: (await params).project, release } });
    return Response.json(gate satisfies Gate, { headers: { "cache-control": "no-store" } });
  });
}
