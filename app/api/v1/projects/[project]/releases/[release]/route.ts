import { ReleaseDraft } from "@/core/contract/releases";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { updateRelease } from "@/server/releases/update-release";

type Params = { params: Promise<{ project: string; release: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, release } = await params;
    const draft = ReleaseDraft.parse(await jsonBody(request));
    return Response.json(await updateRelease({ ctx, input: { project, release, draft } }));
  });
}
