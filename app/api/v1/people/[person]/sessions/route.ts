import type { EndedSessions } from "@/core/contract/people";
import { answer } from "@/server/http/answer";
import { endSessions } from "@/server/people/end-sessions";
import { sessionContext } from "@/server/people/session";

type RouteContext = { params: Promise<{ person: string }> };

export function DELETE(_request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const ended = await endSessions({ ctx, input: { personId: (await params).person } });
    return Response.json({ ended } satisfies EndedSessions);
  });
}
