import { AcceptInvitationInput, type Done } from "@/core/contract/people";
import { database } from "@/server/database/database";
import { answer, jsonBody } from "@/server/http/answer";
import { acceptInvitation } from "@/server/people/accept-invitation";

/** Needs no session: the token in the body is what permits it. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const input = AcceptInvitationInput.parse(await jsonBody(request));
    await acceptInvitation({ ctx: { db: await database(), now: () => new Date() }, input });
    return Response.json({ done: true } satisfies Done);
  });
}
