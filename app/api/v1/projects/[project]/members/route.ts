import { AddMemberInput, type Member, type MemberList } from "@/core/contract/projects";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { addMember } from "@/server/projects/add-member";
import { listMembers } from "@/server/projects/list-members";

type RouteContext = { params: Promise<{ project: string }> };

export function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    return Response.json((await listMembers({ ctx, input: await params })) satisfies MemberList);
  });
}

export function POST(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = AddMemberInput.parse(await jsonBody(request));
    const member = await addMember({ ctx, input: { ...input, ...(await params) } });
    return Response.json(member satisfies Member, { status: 201 });
  });
}
