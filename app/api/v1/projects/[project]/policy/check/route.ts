import { PolicyDraft } from "@/core/contract/policies";
import { requireProject } from "@/server/access/require-project";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { checkPolicy } from "@/server/policies/check-policy";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    await requireProject({ ctx, slug: (await params).project, role: "viewer" });
    const { text } = PolicyDraft.pick({ text: true }).parse(await jsonBody(request));
    return Response.json(checkPolicy(text));
  });
}
