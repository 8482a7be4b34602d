import { FindingFilter } from "@/core/contract/findings";
import { selectFindings } from "@/server/findings/select-findings";
import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const { release = null, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
    const filter = FindingFilter.parse(asked);
    return Response.json(await selectFindings({ ctx, input: { project, release, filter } }));
  });
}
