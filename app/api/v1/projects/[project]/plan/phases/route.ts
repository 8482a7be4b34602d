import { NewPhase } from "@/core/contract/plan";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { addPhase } from "@/server/plan/add-phase";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const release = new URL(request.url).searchParams.get("release");
    const phase = NewPhase.parse(await jsonBody(request));
    return Response.json(await addPhase({ ctx, input: { ...(await params), release, phase } }), { status: 201 });
  });
}
