import type { Done } from "@/core/contract/people";
import { SetMemberInput } from "@/core/contract/projects";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { removeMember } from "@/server/projects/remove-member";
import { setMember } from "@/server/projects/set-member";

type RouteContext = { params: Promise<{ project: string; person: string }> };

export function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { role } = SetMemberInput.parse(await jsonBody(request));
    const { project, person } = await params;
    await setMember({ ctx, input: { project, personId: person, role } });
    return Response.json({ done: true } satisfies Done);
  });
}

export function DELETE(_request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, person } = await params;
    await removeMember({ ctx, input: { project, personId: person } });
    return Response.json({ done: true } satisfies Done);
  });
}
