import { BlockerEdit, BlockerId } from "@/core/contract/blockers";
import { changeBlocker } from "@/server/blockers/change-blocker";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string; blocker: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, blocker } = await params;
    const edit = BlockerEdit.parse(await jsonBody(request));
    return Response.json(
      await changeBlocker({ ctx, input: { project, blockerId: BlockerId.parse(blocker), ...edit } }),
    );
  });
}
