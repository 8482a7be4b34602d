import type { EndedSessions } from "@/core/contract/people";
import { answer } from "@/server/http/answer";
import { endSessions } from "@/server/people/end-sessions";
import { sessionContext } from "@/server/people/session";

/** Signs out everywhere, here too. */
export function DELETE(): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const ended = await endSessions({ ctx, input: { personId: ctx.actor.userId } });
    return Response.json({ ended } satisfies EndedSessions);
  });
}
