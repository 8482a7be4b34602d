import { FindingQuery } from "@/core/contract/findings";
import { listFindings } from "@/server/findings/list-findings";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project } = await params;
    const { release = null, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
    return Response.json(await listFindings({ ctx, input: { project, release, query: FindingQuery.parse(asked) } }));
  });
}
