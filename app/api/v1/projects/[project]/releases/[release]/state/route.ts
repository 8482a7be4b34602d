import { ReleaseStateInput } from "@/core/contract/releases";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { setReleaseState } from "@/server/releases/set-release-state";

type Params = { params: Promise<{ project: string; release: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, release } = await params;
    const { state } = ReleaseStateInput.parse(await jsonBody(request));
    return Response.json(await setReleaseState({ ctx, input: { project, release, state } }));
  });
}
