import { PolicyDraft } from "@/core/contract/policies";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { readPolicy } from "@/server/policies/read-policy";
import { savePolicy } from "@/server/policies/save-policy";

type Params = { params: Promise<{ project: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    return Response.json(await readPolicy({ ctx, input: await params }));
  });
}

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const draft = PolicyDraft.parse(await jsonBody(request));
    return Response.json(await savePolicy({ ctx, input: { project, draft } }), { status: 201 });
  });
}
