import { NewBlocker } from "@/core/contract/blockers";
import { listBlockers } from "@/server/blockers/list-blockers";
import { openBlocker } from "@/server/blockers/open-blocker";
import { answer, jsonBody } from "@/server/http/answer";
import { callerContext, sessionContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const release = new URL(request.url).searchParams.get("release");
    return Response.json(await listBlockers({ ctx, input: { project: (await params).project, release } }));
  });
}

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const blocker = NewBlocker.parse(await jsonBody(request));
    return Response.json(await openBlocker({ ctx, input: { project, ...blocker } }), { status: 201 });
  });
}
