import { InvitePersonInput, type OneTimeLink, type PeopleList } from "@/core/contract/people";
import { answer, jsonBody } from "@/server/http/answer";
import { invitePerson } from "@/server/people/invite-person";
import { listPeople } from "@/server/people/list-people";
import { sessionContext } from "@/server/people/session";

export function GET(): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    return Response.json((await listPeople({ ctx })) satisfies PeopleList);
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = InvitePersonInput.parse(await jsonBody(request));
    return Response.json((await invitePerson({ ctx, input })) satisfies OneTimeLink, { status: 201 });
  });
}
