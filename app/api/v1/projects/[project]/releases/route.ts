import { ReleaseDraft } from "@/core/contract/releases";
import { answer, jsonBody } from "@/server/http/answer";
import { callerContext, sessionContext } from "@/server/people/session";
import { createRelease } from "@/server/releases/create-release";
import { listReleases } from "@/server/releases/list-releases";

type Params = { params: Promise<{ project: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    return Response.json(await listReleases({ ctx, input: await params }));
  });
}

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project } = await params;
    const draft = ReleaseDraft.parse(await jsonBody(request));
    return Response.json(await createRelease({ ctx, input: { project, draft } }), { status: 201 });
  });
}
