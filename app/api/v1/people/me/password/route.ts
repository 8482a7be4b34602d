import { ChangePasswordInput, type EndedSessions } from "@/core/contract/people";
import { answer, jsonBody } from "@/server/http/answer";
import { changeOwnPassword } from "@/server/people/change-own-password";
import { sessionContext } from "@/server/people/session";

export function PUT(request: Request): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = ChangePasswordInput.parse(await jsonBody(request));
    const ended = await changeOwnPassword({ ctx, input: { ...input, sessionId: ctx.sessionId } });
    return Response.json({ ended } satisfies EndedSessions);
  });
}
