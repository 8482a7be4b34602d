import { TriageRequest } from "@/core/contract/findings";
import { triageFindings } from "@/server/findings/triage-findings";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const asked = TriageRequest.parse(await jsonBody(request));
    return Response.json(await triageFindings({ ctx, input: { project, request: asked } }));
  });
}
