import { NewRisk } from "@/core/contract/risks";
import { answer, jsonBody } from "@/server/http/answer";
import { callerContext, sessionContext } from "@/server/people/session";
import { addRisk } from "@/server/risks/add-risk";
import { listRisks } from "@/server/risks/list-risks";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const release = new URL(request.url).searchParams.get("release");
    return Response.json(await listRisks({ ctx, input: { project: (await params).project, release } }));
  });
}

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const risk = NewRisk.parse(await jsonBody(request));
    return Response.json(await addRisk({ ctx, input: { project, ...risk } }), { status: 201 });
  });
}
