import { RunListQuery } from "@/core/contract/runs";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { listRuns } from "@/server/runs/list-runs";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const query = RunListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await listRuns({ ctx, input: { ...(await params), ...query } }));
  });
}
