import { BlockerId, BlockerStep } from "@/core/contract/blockers";
import { stepBlocker } from "@/server/blockers/step-blocker";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string; blocker: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, blocker } = await params;
    const step = BlockerStep.parse(await jsonBody(request));
    return Response.json(await stepBlocker({ ctx, input: { project, blockerId: BlockerId.parse(blocker), ...step } }));
  });
}
