import type { Done } from "@/core/contract/people";
import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { signOut } from "@/server/people/sign-out";

/** Signs out. The cookie is left: the session that it names has ended. */
export function DELETE(): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    await signOut({ ctx, input: { sessionId: ctx.sessionId } });
    return Response.json({ done: true } satisfies Done);
  });
}
